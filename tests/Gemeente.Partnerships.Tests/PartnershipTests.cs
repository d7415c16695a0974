using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class PartnershipTests
{
    [Fact]
    public void Equals_EqualContent_IsTrue()
    {
        Partnership one = Samples.Partnership with
        {
            Partner = Samples.Partnership.Partner with { },
            Themes = [Theme.Waste, Theme.FromCode("chess")],
            Evidence = Samples.Stated with { Sources = ["A report"] },
        };
        Partnership same = one with
        {
            Partner = one.Partner with { },
            Themes = [Theme.Waste, Theme.FromCode("chess")],
            Evidence = Samples.Stated with { Sources = ["A report"] },
        };

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same with { Themes = [Theme.Waste] });
        Assert.NotEqual(one, same with { Evidence = same.Evidence with { Sources = ["Another"] } });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\t")]
    public void Id_NullOrBlank_Throws(string? id) =>
        Assert.ThrowsAny<ArgumentException>(() => Samples.Partnership with { Id = id! });

    [Fact]
    public void Id_LongerThanTheLimit_Throws()
    {
        Assert.Equal(128, (Samples.Partnership with { Id = new string('x', 128) }).Id.Length);
        Assert.Throws<ArgumentException>(() => Samples.Partnership with { Id = new string('x', 129) });
    }

    [Fact]
    public void Construction_ListWithDuplicates_Throws()
    {
        Partnership partnership = Samples.Partnership;

        Assert.Throws<ArgumentException>(() => partnership with { Themes = [Theme.Waste, Theme.Health, Theme.Waste] });
        Assert.Throws<ArgumentException>(() =>
            partnership with
            {
                Motives = [Motive.Economic, Motive.FromCode("economic")],
            }
        );
        Assert.Throws<ArgumentException>(() =>
            partnership with
            {
                PartnerMotives = [Motive.FromCode("x"), Motive.FromCode("x")],
            }
        );
        Assert.Throws<ArgumentException>(() =>
            partnership with
            {
                Organisations = [OrganisationKind.School, OrganisationKind.School],
            }
        );
        Assert.Throws<ArgumentException>(() =>
            partnership with
            {
                Funding = [FundingSource.VngInternational, FundingSource.VngInternational],
            }
        );
    }

    [Fact]
    public void Construction_NullForRequiredValue_Throws()
    {
        Partnership partnership = Samples.Partnership;

        Assert.Throws<ArgumentNullException>(() => partnership with { Partner = null! });
        Assert.Throws<ArgumentNullException>(() => partnership with { Period = null! });
        Assert.Throws<ArgumentNullException>(() => partnership with { Evidence = null! });
        Assert.Throws<ArgumentNullException>(() => partnership with { Themes = null! });
        Assert.Throws<ArgumentNullException>(() => partnership.Partner with { Kind = null! });
        Assert.Throws<ArgumentNullException>(() => partnership.Evidence with { Sources = null! });
    }

    [Fact]
    public void PartnerName_Blank_Throws()
    {
        Partner partner = Samples.Partnership.Partner;

        Assert.Null((partner with { Name = null }).Name);
        Assert.Throws<ArgumentException>(() => partner with { Name = " " });
        Assert.NotEqual(partner, partner with { Name = "denizli" });
    }

    [Fact]
    public void Construction_RequiredValuesOnly_LeavesOthersEmpty()
    {
        Partnership partnership = Samples.Partnership;

        Assert.Null(partnership.Initiative);
        Assert.Null(partnership.Description);
        Assert.Empty(partnership.Motives);
        Assert.Empty(partnership.PartnerMotives);
        Assert.Empty(partnership.Themes);
        Assert.Empty(partnership.Organisations);
        Assert.Empty(partnership.Funding);
        Assert.Null(partnership.Evidence.Confidence);
    }
}
