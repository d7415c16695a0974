using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class PartnershipTests
{
    [Fact]
    public void Is_equal_by_content()
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
    public void Has_an_id(string? id) =>
        Assert.ThrowsAny<ArgumentException>(() => Samples.Partnership with { Id = id! });

    [Fact]
    public void An_id_has_a_limit()
    {
        Assert.Equal(128, (Samples.Partnership with { Id = new string('x', 128) }).Id.Length);
        Assert.Throws<ArgumentException>(() => Samples.Partnership with { Id = new string('x', 129) });
    }

    [Fact]
    public void Lists_hold_nothing_twice()
    {
        Partnership tie = Samples.Partnership;

        Assert.Throws<ArgumentException>(() => tie with { Themes = [Theme.Waste, Theme.Health, Theme.Waste] });
        Assert.Throws<ArgumentException>(() => tie with { Motives = [Motive.Economic, Motive.FromCode("economic")] });
        Assert.Throws<ArgumentException>(() =>
            tie with
            {
                PartnerMotives = [Motive.FromCode("x"), Motive.FromCode("x")],
            }
        );
        Assert.Throws<ArgumentException>(() =>
            tie with
            {
                Organisations = [OrganisationKind.School, OrganisationKind.School],
            }
        );
        Assert.Throws<ArgumentException>(() =>
            tie with
            {
                Funding = [FundingSource.VngInternational, FundingSource.VngInternational],
            }
        );
    }

    [Fact]
    public void What_must_be_there_is_not_null()
    {
        Partnership tie = Samples.Partnership;

        Assert.Throws<ArgumentNullException>(() => tie with { Partner = null! });
        Assert.Throws<ArgumentNullException>(() => tie with { Period = null! });
        Assert.Throws<ArgumentNullException>(() => tie with { Evidence = null! });
        Assert.Throws<ArgumentNullException>(() => tie with { Themes = null! });
        Assert.Throws<ArgumentNullException>(() => tie.Partner with { Kind = null! });
        Assert.Throws<ArgumentNullException>(() => tie.Evidence with { Sources = null! });
    }

    [Fact]
    public void A_partner_may_be_nameless_but_not_blank()
    {
        Partner partner = Samples.Partnership.Partner;

        Assert.Null((partner with { Name = null }).Name);
        Assert.Throws<ArgumentException>(() => partner with { Name = " " });
        Assert.NotEqual(partner, partner with { Name = "denizli" });
    }

    [Fact]
    public void Says_nothing_unless_told()
    {
        Partnership tie = Samples.Partnership;

        Assert.Null(tie.Initiative);
        Assert.Null(tie.Description);
        Assert.Empty(tie.Motives);
        Assert.Empty(tie.PartnerMotives);
        Assert.Empty(tie.Themes);
        Assert.Empty(tie.Organisations);
        Assert.Empty(tie.Funding);
        Assert.Null(tie.Evidence.Confidence);
    }
}
