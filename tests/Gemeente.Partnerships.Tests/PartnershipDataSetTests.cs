using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class PartnershipDataSetTests
{
    private static readonly Country Antilles = new()
    {
        Code = "AN",
        DutchName = "Nederlandse Antillen",
        EnglishName = "Netherlands Antilles",
        Validity = new Period { Start = PeriodBound.Open, End = PeriodBound.On(new PartialDate(2010, 12, 15)) },
    };

    private static readonly PartnershipDataSet DataSet = new()
    {
        Name = "Test",
        Municipalities = new MunicipalityRegister([
            Samples.Municipality,
            new Municipality
            {
                Code = "0483",
                Name = "Alkemade",
                ValidFrom = PeriodBound.On(new PartialDate(1855)),
                ValidTo = new DateOnly(2009, 1, 1),
                Successor = "1884",
            },
            new Municipality
            {
                Code = "1884",
                Name = "Kaag en Braassem",
                ValidFrom = PeriodBound.On(new DateOnly(2009, 1, 1)),
            },
            new Municipality
            {
                Code = "0000",
                Name = "Onbekend",
                Kind = MunicipalityKind.Special,
            },
            new Municipality
            {
                Code = "9901",
                Name = "Niet genoemd",
                Kind = MunicipalityKind.Placeholder,
            },
        ]),
        Countries = new CountryRegister([Samples.Country, Antilles], [], []),
        Partnerships = [Samples.Partnership, Tie("t-2", "0483")],
        Profiles = [Samples.Profile],
    };

    [Fact]
    public void With_Changes_LeavesTheOriginal()
    {
        PartnershipDataSet changed = DataSet.With(
            new DataSetChanges
            {
                Added = [Tie("t-3", "9901")],
                Replaced = [Tie("t-2", "1884")],
                Removed = ["t-1"],
                AddedProfiles = [Samples.Profile with { Municipality = "0483" }],
                RemovedProfiles = [Samples.Profile],
            }
        );

        Assert.Equal([Tie("t-2", "1884"), Tie("t-3", "9901")], changed.Partnerships);
        Assert.Equal("0483", Assert.Single(changed.Profiles).Municipality.ToString());
        Assert.Equal([Samples.Partnership, Tie("t-2", "0483")], DataSet.Partnerships);
        Assert.Equal([Samples.Profile], DataSet.Profiles);
        Assert.Equal("Test: 2 partnerships, 1 profiles", changed.ToString());
    }

    [Fact]
    public void With_NoChanges_IsEqual()
    {
        PartnershipDataSet same = DataSet.With(new DataSetChanges());

        Assert.Equal(DataSet, same);
        Assert.Equal(DataSet.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(DataSet, DataSet.With(new DataSetChanges { Removed = ["t-1"] }));
        Assert.NotEqual(DataSet, DataSet with { Name = "Other" });
    }

    [Fact]
    public void With_ChangesThatDoNotFit_ThrowsAllIssues()
    {
        DataSetChanges changes = new()
        {
            Removed = ["t-1", "t-1", "no-1"],
            Replaced = [Tie("t-2", "0141"), Tie("t-2", "0483"), Tie("t-1", "0141"), Tie("no-2", "0141")],
            Added = [Tie("t-2", "0141"), Tie("t-3", "0141"), Tie("t-3", "0141")],
            AddedProfiles = [Samples.Profile],
            RemovedProfiles = [Samples.Profile with { Municipality = "0483" }],
        };

        var error = Assert.Throws<InvalidPartnershipDataException>(() => DataSet.With(changes));

        Assert.Equal(
            [
                ("changed-twice", "t-1"),
                ("unknown-id", "no-1"),
                ("changed-twice", "t-2"),
                ("changed-twice", "t-1"),
                ("unknown-id", "no-2"),
                ("duplicate-id", "t-2"),
                ("duplicate-id", "t-3"),
                ("unknown-profile", null),
                ("duplicate-profile", null),
            ],
            error.Issues.Select(issue => (issue.Code, issue.RecordId))
        );
    }

    [Fact]
    public void With_IdRemovedAndAdded_Throws()
    {
        DataSetChanges changes = new() { Removed = ["t-1"], Added = [Samples.Partnership] };

        var error = Assert.Throws<InvalidPartnershipDataException>(() => DataSet.With(changes));

        Assert.Equal("duplicate-id", Assert.Single(error.Issues).Code);
    }

    [Fact]
    public void Validate_ValidRecords_HasNoIssues() => Assert.Empty(DataSet.Validate());

    [Theory]
    [InlineData(@"a\uD800", true)]
    [InlineData(@"\uDC00a", true)]
    [InlineData(@"\uD83D\uD83D\uDE00", true)]
    [InlineData(@"\uD83D\uDE00\uD83D\uDE00 b", false)]
    public void Validate_LoneSurrogate_IsAnIssue(string escaped, bool isHalf)
    {
        string text = Regex.Unescape(escaped); // an attribute cannot hold it
        Evidence evidence = new() { Kind = EvidenceKind.Stated, Sources = ["a", text] };
        Partnership partnership = Tie("t-9", "1884") with { Period = Period.Since(new PartialDate(2010)) };
        Partnership[] ties =
        [
            partnership with
            {
                Id = text,
            },
            partnership with
            {
                Description = text,
            },
            partnership with
            {
                Evidence = evidence,
            },
            partnership with
            {
                Evidence = evidence with { Sources = [], Note = text },
            },
            partnership with
            {
                Partner = partnership.Partner with { Name = text },
            },
        ];

        Assert.All(
            ties,
            with =>
                Assert.Equal(
                    isHalf ? 1 : 0,
                    (DataSet with { Partnerships = [with], Profiles = [] })
                        .Validate()
                        .Count(issue =>
                            issue is { Code: "invalid-text", Severity: IssueSeverity.Error }
                            && issue.RecordId == with.Id
                        )
                )
        );
        DataSource source = new() { Title = "Source", Note = text };
        Municipality municipality = Samples.Municipality with { OtherNames = [text] };
        Country country = Samples.Country with { OtherNames = [text] };
        PartnershipDataSet[] others =
        [
            DataSet with
            {
                Name = text,
            },
            DataSet with
            {
                Attribution = [source],
            },
            DataSet with
            {
                Profiles = [Samples.Profile with { Name = text }],
            },
            DataSet with
            {
                Municipalities = new MunicipalityRegister([municipality]),
            },
            DataSet with
            {
                Countries = new CountryRegister([country], [], []),
            },
        ];
        others =
        [
            .. others.Select(dataSet => dataSet with { Partnerships = [] }),
            .. ties.Select(with => DataSet with { Partnerships = [with], Profiles = [] }),
        ];
        Assert.All(
            others,
            dataSet => Assert.Equal(isHalf ? 1 : 0, dataSet.Validate().Count(issue => issue.Code == "invalid-text"))
        );
        Assert.All(
            others,
            dataSet =>
                Assert.Equal(
                    isHalf,
                    Record.Exception(() => PartnershipJson.Write(dataSet, Stream.Null, new()))
                        is EncoderFallbackException
                )
        );
    }

    [Theory]
    [InlineData("0999", "TR", "1975/open", "unknown-municipality", IssueSeverity.Error)]
    [InlineData("0000", "TR", "1975/open", "not-a-municipality", IssueSeverity.Warning)]
    [InlineData("0141", "XX", "1975/open", "unknown-country", IssueSeverity.Error)]
    [InlineData("0141", "ZZ", "1975/open", "country-not-stated", IssueSeverity.Warning)]
    [InlineData("0141", "AN", "2010-12-16/open", "period-outside-country", IssueSeverity.Warning)]
    [InlineData("0483", "TR", "2009/open", "period-outside-municipality", IssueSeverity.Warning)]
    [InlineData("0483", "TR", "1854/open", "period-outside-municipality", IssueSeverity.Warning)]
    [InlineData("1884", "TR", "1975/open", "period-outside-municipality", IssueSeverity.Warning)]
    [InlineData("1884", "TR", "by 2006-09/open", "period-outside-municipality", IssueSeverity.Warning)]
    [InlineData("1884", "TR", "unknown/2008", "period-outside-municipality", IssueSeverity.Warning)]
    public void Validate_ContradictingRecord_HasItsIssue(
        string municipality,
        string country,
        string period,
        string code,
        IssueSeverity severity
    )
    {
        DataIssue issue = Assert.Single(Validate(municipality, country, period));

        Assert.Equal((code, severity, "t-9"), (issue.Code, issue.Severity, issue.RecordId));
    }

    [Theory]
    [InlineData("0483", "1975/open")]
    [InlineData("0483", "1855/2017")]
    [InlineData("0483", "2008/unknown")]
    [InlineData("0483", "by 2010/open")]
    [InlineData("1884", "2009/open")]
    [InlineData("1884", "unknown/open")]
    [InlineData("1884", "by 2009/2009")]
    [InlineData("9901", "2001/open")]
    public void Validate_EndAfterThatOfTheMunicipality_HasNoIssues(string municipality, string period) =>
        Assert.Empty(Validate(municipality, "TR", period));

    [Theory]
    [InlineData("2007-08/open")]
    [InlineData("2010-12/open")]
    [InlineData("by 2011/open")]
    [InlineData("unknown/open")]
    public void Validate_EndAfterThatOfTheCountry_HasNoIssues(string period) =>
        Assert.Empty(Validate("0141", "AN", period));

    [Fact]
    public void Validate_ProfileOfUnknownMunicipality_IsAnIssue()
    {
        PartnershipDataSet dataSet = DataSet with { Profiles = [Samples.Profile with { Municipality = "0999" }] };

        DataIssue issue = Assert.Single(dataSet.Validate());

        Assert.Equal(("unknown-municipality", IssueSeverity.Error), (issue.Code, issue.Severity));
        Assert.Contains("0999", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Construction_NullForRequiredValue_Throws()
    {
        Assert.Throws<ArgumentException>(() => DataSet with { Name = "" });
        Assert.Throws<ArgumentNullException>(() => DataSet with { Municipalities = null! });
        Assert.Throws<ArgumentNullException>(() => DataSet with { Countries = null! });
        Assert.Throws<ArgumentNullException>(() => DataSet with { Partnerships = null! });
        Assert.Throws<ArgumentNullException>(() => DataSet with { Profiles = null! });
        Assert.Throws<ArgumentNullException>(() => DataSet.With(null!));
        Assert.Throws<ArgumentNullException>(() => new DataSetChanges { Added = null! });
    }

    private static ValueList<DataIssue> Validate(string municipality, string country, string period)
    {
        string[] bounds = period.Split('/');
        Partnership partnership = Tie("t-9", municipality) with
        {
            Period = new Period { Start = PeriodBound.Parse(bounds[0]), End = PeriodBound.Parse(bounds[1]) },
            Partner = Samples.Partnership.Partner with { Country = country, Name = "Bergama" },
        };
        return DataSet.With(new DataSetChanges { Added = [partnership] }).Validate();
    }

    private static Partnership Tie(string id, MunicipalityCode municipality) =>
        Samples.Partnership with
        {
            Id = id,
            Municipality = municipality,
        };
}
