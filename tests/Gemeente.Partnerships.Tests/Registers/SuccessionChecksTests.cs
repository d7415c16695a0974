using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class SuccessionChecksTests
{
    [Fact]
    public void Validate_SuccessorsInACircle_OneIssue()
    {
        DataIssue issue = Assert.Single(
            Validate(
                Place("9001", "Aa", "2010-01-01", "9002"),
                Place("9002", "Bb", "2012-01-01", "9003"),
                Place("9003", "Cc", "2014-01-01", "9001"),
                Place("9004", "Dd", "2009-01-01", "9001")
            )
        );

        Assert.Equal(("successor-circle", IssueSeverity.Error, "9001"), (issue.Code, issue.Severity, issue.RecordId));
        Assert.Contains("Aa (9001), Bb (9002), Cc (9003), Aa (9001)", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SuccessorsWithoutEnds_CircleAndMissing() =>
        Assert.Equal(
            [("successor-circle", "9001"), ("unknown-successor", "9004")],
            Validate(
                    Place("9001", "Aa", "2010-01-01", "9002") with
                    {
                        ValidTo = null,
                    },
                    Place("9002", "Bb", "2010-01-01", "9001") with
                    {
                        ValidTo = null,
                    },
                    Place("9004", "Dd", "2010-01-01", "9009") with
                    {
                        ValidTo = null,
                    }
                )
                .Select(issue => (issue.Code, issue.RecordId!))
        );

    [Theory]
    [InlineData("unknown", "2010-01-01", "9009", "unknown-successor")]
    [InlineData("2010-01-02", "2010-01-01", "9002", "successor-begins-later")]
    [InlineData("2011", "2010-01-01", "9002", "successor-begins-later")]
    [InlineData("2010-01-01", "2010-01-01", "9002", null)]
    [InlineData("by 2011", "2010-01-01", "9002", null)]
    [InlineData("unknown", "2019-01-01", "9002", "successor-ended-before")]
    [InlineData("unknown", "2010-01-01", "9001", "successor-circle")]
    public void Validate_Successor_CheckedOnTheDay(string begin, string end, string successor, string? expected)
    {
        Municipality next = Place("9002", "Bb", "2019-01-01", "9003") with { ValidFrom = PeriodBound.Parse(begin) };

        ValueList<DataIssue> issues = Validate(
            Place("9001", "Aa", end, successor),
            next,
            new Municipality { Code = "9003", Name = "Cc" }
        );

        Assert.Equal(expected, issues.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Validate_HeirsOfADivision_EachChecked()
    {
        Municipality divided = Place("9001", "Aa", "2010-01-01", null) with
        {
            Heirs = new MunicipalityHeirs([Heir("9002"), Heir("9003"), Heir("9009")]),
        };

        ValueList<DataIssue> issues = Validate(
            divided,
            Place("9002", "Bb", "2009-01-01", "9003"),
            new Municipality
            {
                Code = "9003",
                Name = "Cc",
                ValidFrom = PeriodBound.On(new PartialDate(2010, 2)),
            }
        );

        Assert.Equal(
            ["successor-ended-before", "successor-begins-later", "unknown-successor", "successor-begins-later"],
            issues.Select(issue => issue.Code)
        );
        Assert.Equal(["9001", "9001", "9001", "9002"], issues.Select(issue => issue.RecordId));
    }

    [Fact]
    public void Validate_LongChain_EndsWithoutIssue() =>
        Assert.Empty(
            Validate([
                .. Enumerable
                    .Range(1, 8_000)
                    .Select(number =>
                        Place(
                            MunicipalityCode.FromNumber(number),
                            "Aa",
                            "2010-01-01",
                            MunicipalityCode.FromNumber(number + 1)
                        ) with
                        {
                            ValidTo = new DateOnly(2010, 1, 1).AddDays(number),
                        }
                    ),
                new Municipality { Code = MunicipalityCode.FromNumber(8_001), Name = "Bb" },
            ])
        );

    [Fact]
    public void PlannedChanges_HeirPlanned_AppliedFromItsDay()
    {
        MunicipalityHeir heir = Heir("9002") with { IsPlanned = true };
        var register = new MunicipalityRegister(
            [
                Place("9001", "Aa", "2010-01-01", "9002") with
                {
                    Heirs = new MunicipalityHeirs([heir]),
                },
                new Municipality { Code = "9002", Name = "Bb" },
            ],
            knownUntil: new DateOnly(2009, 6, 1)
        );

        Assert.Equal("Aa (9001) to Bb (9002) on 2010-01-01 (split)", Assert.Single(register.PlannedChanges).ToString());
        Assert.Equal(
            (2, 1),
            (register.CountOn(new DateOnly(2009, 12, 31)), register.CountOn(new DateOnly(2010, 1, 1)))
        );
        Assert.Equal(register.KnownUntil, register.With([]).KnownUntil);
        Assert.Null(MunicipalityRegister.Empty.KnownUntil);
        Assert.Equal("9002 split planned from 2010-01-01", heir.ToString());
    }

    private static MunicipalityHeir Heir(MunicipalityCode code) =>
        new()
        {
            Code = code,
            Kind = SuccessionEvent.Split,
            From = new DateOnly(2010, 1, 1),
        };

    private static Municipality Place(MunicipalityCode code, string name, string end, MunicipalityCode? successor) =>
        new()
        {
            Code = code,
            Name = name,
            ValidTo = DateOnly.ParseExact(end, "O"),
            Successor = successor,
        };

    private static ValueList<DataIssue> Validate(params Municipality[] municipalities) =>
        (
            World.With(Array.Empty<Partnership>()) with
            {
                Municipalities = new MunicipalityRegister(municipalities),
            }
        ).Validate();
}
