using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class PossibleDuplicatesTests
{
    private static readonly PartnershipDataSet DataSet = new()
    {
        Name = "sample",
        Municipalities = new MunicipalityRegister([Samples.Municipality]),
        Countries = new CountryRegister([Samples.Country with { Code = "CZ" }], [], []),
        Partnerships = [],
    };

    [Theory]
    [InlineData("Praag", "1990/open", "Prague", "1990/open", true)]
    [InlineData("Praag", "1990/1995", "Prague", "2000/open", true)]
    [InlineData("Praag", "1990/open", "Praag", "1995/open", true)]
    [InlineData("Praag", "unknown/open", "Praag", "unknown/open", true)]
    [InlineData("Praag", "1990/1995", "Praag", "1995/open", true)]
    [InlineData("Praag", "1990/1994", "Praag", "1995/open", false)]
    [InlineData("Praag", "1995/open", "Praag", "1990/1994", false)]
    [InlineData("Praag", "1990/open", "Brno", "1990/open", false)]
    public void Validate_SamePartner_IsReportedIfItMayBeTheSame(
        string name,
        string period,
        string other,
        string otherPeriod,
        bool isReported
    ) =>
        Assert.Equal(
            isReported ? [("possible-duplicate", "1")] : [],
            Issues(Tie(0, name, period, null), Tie(1, other, otherPeriod, null))
        );

    [Theory]
    [InlineData("50.0880, 14.4208", "50.0900, 14.4300", true)]
    [InlineData("50.0880, 14.4208", "50.0880, 14.4340", true)]
    [InlineData("50.0880, 14.4208", "50.0980, 14.4208", false)]
    [InlineData("50.0880, 14.4208", null, false)]
    [InlineData("0.0001, 179.999", "0.0001, 179.998", true)]
    public void Validate_OtherNameAtThePlace_IsReported(string point, string? other, bool isReported) =>
        Assert.Equal(
            isReported ? [("possible-duplicate", "1")] : [],
            Issues(Tie(0, "Hradčany", "1990/open", point), Tie(1, "Malá Strana", "1990/open", other))
        );

    [Fact]
    public void Validate_ThirdNameNearTheSecondOnly_IsReported()
    {
        (string, string?)[] issues = Issues(
            Tie(0, "Hradčany", "1990/open", "50.0810, 14.4210"),
            Tie(1, "Malá Strana", "1990/open", "50.0940, 14.4210"),
            Tie(2, "Smíchov", "1990/open", "50.0950, 14.4210")
        );

        Assert.Equal([("possible-duplicate", "2")], issues);
    }

    [Fact]
    public void Validate_ThreeRecordsOfOnePartner_ReportsEachAfterTheFirstThatOverlaps()
    {
        (string, string?)[] issues = Issues(
            Tie(0, "Praag", "2000/2010", null),
            Tie(1, "Praag", "1950/1960", null),
            Tie(2, "Praag", "1955/1958", null),
            Tie(3, "Praag", "2005/open", null)
        );

        Assert.Equal([("possible-duplicate", "2"), ("possible-duplicate", "3")], issues);
    }

    private static (string, string?)[] Issues(params Partnership[] partnerships) =>
        [
            .. (DataSet with { Partnerships = [.. partnerships] })
                .Validate()
                .Where(issue => issue.Code == IssueCodes.PossibleDuplicate.Code)
                .Select(issue => (issue.Code, issue.RecordId)),
        ];

    private static Partnership Tie(int id, string name, string period, string? point) =>
        Samples.Partnership with
        {
            Id = $"{id}",
            Period = Period.Parse(period),
            Partner = new()
            {
                Kind = PartnerKind.Municipality,
                Country = "CZ",
                Name = name,
                Location = point is null ? null : GeoPoint.Parse(point),
            },
        };
}
