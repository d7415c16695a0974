using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Tests.Merging;

public sealed class PartnerIdentityTests
{
    private static readonly PartnerIdentity Denizli = new("TR", PartnerKind.Municipality, "Denizli");

    [Theory]
    [InlineData("TR", "municipality", "DENİZLI", true)]
    [InlineData("TR", "municipality", " denizli ", true)]
    [InlineData("TR", "municipality", "Denizle", false)]
    [InlineData("TR", "province", "Denizli", false)]
    [InlineData("GR", "municipality", "Denizli", false)]
    public void Equals_OtherSpelling_IsEqual(string country, string kind, string name, bool same)
    {
        PartnerIdentity other = new(country, PartnerKind.FromCode(kind), name);

        Assert.Equal(same, Denizli.Equals(other));
        Assert.Equal(same, Denizli.CompareTo(other) == 0);
        Assert.True(!same || Denizli.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void Of_PartnerWithoutName_IsNull()
    {
        Partner partner = new() { Kind = PartnerKind.Municipality, Country = "TR" };

        Assert.Null(PartnerIdentity.Of(partner));
        Assert.Null(PartnerIdentity.Of(partner with { Name = "?" }));
        Assert.Equal(Denizli, PartnerIdentity.Of(partner with { Name = "Denizli" }));
        Assert.Throws<ArgumentException>(() => new PartnerIdentity("TR", PartnerKind.Municipality, "-"));
    }

    [Theory]
    [InlineData("TR:municipality:Denizli", true)]
    [InlineData("tr:municipality:A: B", true)]
    [InlineData("TR:municipality", false)]
    [InlineData("TRY:municipality:Denizli", false)]
    [InlineData("TR:Municipality:Denizli", false)]
    [InlineData("TR:municipality:", false)]
    [InlineData(null, false)]
    public void TryParse_WrittenForm_IsRead(string? text, bool valid)
    {
        Assert.Equal(valid, PartnerIdentity.TryParse(text, out PartnerIdentity? identity));
        Assert.Equal(
            valid,
            identity is not null
                && PartnerIdentity.TryParse(identity.ToString(), out PartnerIdentity? again)
                && identity.Equals(again)
        );
    }

    [Fact]
    public void CompareTo_OtherIdentity_OrdersByCountryNameAndKind() =>
        Assert.Equal(
            ["MA:municipality:Nador", "TR:municipality:Ankara", "TR:municipality:Denizli", "TR:province:Denizli"],
            new[]
            {
                new("TR", PartnerKind.Province, "Denizli"),
                Denizli,
                new("MA", PartnerKind.Municipality, "Nador"),
                new("TR", PartnerKind.Municipality, "Ankara"),
            }
                .Order()
                .Select(identity => identity.ToString())
        );
}
