using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Codes;

/// <summary>What holds for every code list; one class a list runs it.</summary>
public abstract class CodeListTests<TItem>
    where TItem : CodeListItem<TItem>, ICodeList<TItem>
{
    [Fact]
    public void Well_known_items_come_back_from_their_codes()
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
    public void Every_static_item_is_listed_once()
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
    public void Another_code_survives()
    {
        TItem item = CodeListItem<TItem>.FromCode("no-such-code-7");

        Assert.False(item.IsWellKnown);
        Assert.Equal("no-such-code-7", item.Code);
        Assert.Equal("no-such-code-7", item.GetName(Language.Dutch));
        Assert.Equal(item, CodeListItem<TItem>.FromCode("no-such-code-7"));
        Assert.True(item == CodeListItem<TItem>.FromCode("no-such-code-7"));
        Assert.Equal(item.GetHashCode(), CodeListItem<TItem>.FromCode("no-such-code-7").GetHashCode());
        Assert.True(item != CodeListItem<TItem>.FromCode("no-such-code-8"));
        Assert.False(item.Equals(null));
        Assert.False(item == null);
    }

    [Fact]
    public void Orders_as_listed_and_then_by_code()
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
    public void Refuses_what_is_not_shaped_like_a_code(string? code)
    {
        Assert.False(CodeListItem<TItem>.TryFromCode(code, out TItem? item));
        Assert.Null(item);
        Assert.Throws<FormatException>(() => CodeListItem<TItem>.FromCode(code!));
    }

    [Fact]
    public void A_code_can_be_64_characters() =>
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
    public void Has_a_purpose_code_where_one_fits()
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
    public void Twelve_are_numbered_from_north_to_south()
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
    public void Is_found_by_name_and_abbreviation(string name, string? code) =>
        Assert.Equal(code, MunicipalityRegister.FindProvince(name)?.Code);
}

public sealed class OwnCodeListTests : CodeListTests<OwnCodeListTests.Network>
{
    /// <summary>A code list of a host's own.</summary>
    public sealed class Network : CodeListItem<Network>, ICodeList<Network>
    {
        private Network(string code, Label? label = null)
            : base(code, label) { }

        public static Network Eurocities { get; } = new("eurocities", new("Eurosteden", "Eurocities"));

        static ValueList<Network> ICodeList<Network>.WellKnown => [Eurocities];

        static Network ICodeList<Network>.CreateOther(string code) => new(code);
    }
}
