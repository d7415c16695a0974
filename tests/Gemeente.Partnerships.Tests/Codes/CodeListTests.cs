using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Codes;

/// <summary>The rules of every code list. One class per list runs them.</summary>
public abstract class CodeListTests<TItem>
    where TItem : CodeListItem<TItem>, ICodeList<TItem>
{
    [Fact]
    public void FromCode_WellKnown_SameItem()
    {
        Assert.NotEmpty(CodeListItem<TItem>.All);
        foreach (TItem item in CodeListItem<TItem>.All)
        {
            Assert.Same(item, CodeListItem<TItem>.FromCode(item.Code));
            Assert.True(item.IsWellKnown);
            Assert.Equal(item.Code, item.ToString());
            Assert.NotEqual(item.Code, item.EnglishName);
            Assert.NotEqual("", item.DutchName);
            Assert.Equal(item.DutchName, item.GetName(Language.Dutch));
            Assert.Equal(item.EnglishName, item.GetName(Language.English));
        }
    }

    [Fact]
    public void All_StaticItems_OnceEach()
    {
        var items = typeof(TItem)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(TItem) && property.GetMethod!.IsStatic)
            .Select(property => (TItem)property.GetValue(null)!)
            .ToList();

        Assert.Equal(items, CodeListItem<TItem>.All);
        Assert.Equal(items.Count, items.Select(item => item.Code).Distinct().Count());
        Assert.Equal(items.Count, items.Select(item => item.DutchName).Distinct().Count());
        Assert.Equal(items.Count, items.Select(item => item.EnglishName).Distinct().Count());
    }

    [Fact]
    public void FromCode_Unknown_IsNotACode()
    {
        Assert.False(CodeListItem<TItem>.TryFromCode("unknown", out _));
        Assert.Throws<FormatException>(() => CodeListItem<TItem>.FromCode("unknown"));
        Assert.True(CodeListItem<TItem>.TryFromCode("unknown-2", out _));
    }

    [Fact]
    public void FromCode_OtherCode_EqualByCode()
    {
        TItem item = CodeListItem<TItem>.FromCode("no-such-code-7");

        Assert.False(item.IsWellKnown);
        Assert.Equal("no-such-code-7", item.Code);
        Assert.Equal("No such code 7", item.GetName(Language.Dutch));
        Assert.Equal(item, CodeListItem<TItem>.FromCode("no-such-code-7"));
        Assert.True(item == CodeListItem<TItem>.FromCode("no-such-code-7"));
        Assert.Equal(item.GetHashCode(), CodeListItem<TItem>.FromCode("no-such-code-7").GetHashCode());
        Assert.True(item != CodeListItem<TItem>.FromCode("no-such-code-8"));
        Assert.False(item.Equals(null));
        Assert.False(item == null);
    }

    [Fact]
    public void CompareTo_WellKnownAndOther_ListedThenByCode()
    {
        TItem[] ordered =
        [
            .. CodeListItem<TItem>.All,
            CodeListItem<TItem>.FromCode("aaa"),
            CodeListItem<TItem>.FromCode("bbb"),
        ];

        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[0].CompareTo(null) > 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" waste")]
    [InlineData("Waste")]
    [InlineData("waste-")]
    [InlineData("-waste")]
    [InlineData("fire--safety")]
    [InlineData("fire safety")]
    [InlineData("fire_safety")]
    [InlineData("café")]
    [InlineData("waste\n")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm")]
    public void FromCode_Malformed_Throws(string? code)
    {
        Assert.False(CodeListItem<TItem>.TryFromCode(code, out TItem? item));
        Assert.Null(item);
        Assert.Throws<FormatException>(() => CodeListItem<TItem>.FromCode(code!));
    }

    [Fact]
    public void FromCode_64Characters_IsAccepted() =>
        Assert.Equal(64, CodeListItem<TItem>.FromCode(new string('a', 64)).Code.Length);
}

public sealed class MotiveTests : CodeListTests<Motive>;

public sealed class InitiativeTests : CodeListTests<Initiative>;

public sealed class OrganisationKindTests : CodeListTests<OrganisationKind>;

public sealed class FundingSourceTests : CodeListTests<FundingSource>;

public sealed class PartnerKindTests : CodeListTests<PartnerKind>;

public sealed class StaffingTests : CodeListTests<Staffing>;

public sealed class WeeklyTimeTests : CodeListTests<WeeklyTime>;

public sealed class ThemeTests : CodeListTests<Theme>
{
    [Fact]
    public void CrsPurposeCode_WellKnown_IsSet()
    {
        Assert.Equal(14050, Theme.Waste.CrsPurposeCode);
        Assert.Equal(11110, Theme.Education.CrsPurposeCode);
        Assert.Null(Theme.Economy.CrsPurposeCode);
        Assert.Null(Theme.FromCode("sport").CrsPurposeCode);
        Assert.All(Theme.All, theme => Assert.True(theme.CrsPurposeCode is null or (> 10_000 and < 100_000)));
    }
}

public sealed class ProvinceTests : CodeListTests<Province>
{
    [Fact]
    public void Number_WellKnown_20To31()
    {
        Assert.Equal(Enumerable.Range(20, 12), Province.All.Select(province => province.Number!.Value));
        Assert.Null(Province.FromCode("holland").Number);
    }

    [Theory]
    [InlineData("Noord-Holland", "noord-holland")]
    [InlineData(" north holland", "noord-holland")]
    [InlineData("N.H.", "noord-holland")]
    [InlineData("Fryslân", "friesland")]
    [InlineData("L", "limburg")]
    [InlineData("Holland", null)]
    [InlineData("", null)]
    public void FindProvince_NameOrAbbreviation_Found(string name, string? code) =>
        Assert.Equal(code, MunicipalityRegister.FindProvince(name)?.Code);
}

public sealed class OwnCodeListTests : CodeListTests<OwnCodeListTests.Network>
{
    /// <summary>A host's own code list.</summary>
    public sealed class Network : CodeListItem<Network>, ICodeList<Network>
    {
        private Network(string code, Label? label = null)
            : base(code, label) { }

        public static Network Eurocities { get; } = new("eurocities", new("Eurosteden", "Eurocities"));

        static ValueList<Network> ICodeList<Network>.WellKnown => [Eurocities];

        static Network ICodeList<Network>.CreateOther(string code) => new(code);
    }
}
