using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Registers;

/// <summary>
/// Old was renamed to Town, Town and Village merged to City, and City is planned to be divided over North and South.
/// </summary>
public sealed class MunicipalityHistoryTests
{
    private static readonly MunicipalityRegister Register = new([
        Make("0001", "Old", "by 1812", "1950-01-01", Heir("0002", SuccessionEvent.Rename, "1950-01-01")),
        Make("0002", "Town", "1950-01-01", "1980-01-01", Heir("0004", SuccessionEvent.Merger, "1980-01-01")),
        Make("0003", "Village", "by 1812", "1980-01-01", Heir("0004", SuccessionEvent.Merger, "1980-01-01")),
        Make(
            "0004",
            "City",
            "1980-01-01",
            "2020-01-01",
            Heir("0005", SuccessionEvent.Split, "2020-01-01") with
            {
                IsMain = true,
            },
            Heir("0006", SuccessionEvent.Split, "2020-01-01") with
            {
                IsPlanned = true,
            }
        ),
        Make("0005", "North", "2020-01-01", null),
        Make("0006", "South", "2020-01-01", null),
    ]);

    [Fact]
    public void ToString_English_IsATree() =>
        Assert.Equal(
            """
            City (0004), Drenthe, from 1980-01-01, ended on 2020-01-01
            Predecessors
            ├─ 1980-01-01 Town (0002): merger
            │  └─ 1950-01-01 Old (0001): renaming
            └─ 1980-01-01 Village (0003): merger
            Heirs
            ├─ 2020-01-01 North (0005): division, largest part
            └─ 2020-01-01 South (0006): division, planned

            """.ReplaceLineEndings("\n"),
            Register.HistoryOf("0004").ToString(Language.English)
        );

    [Fact]
    public void ToString_Dutch_IsATree() =>
        Assert.Equal(
            """
            City (0004), Drenthe, vanaf 1980-01-01, opgeheven op 2020-01-01
            Voorgangers
            ├─ 1980-01-01 Town (0002): samenvoeging
            │  └─ 1950-01-01 Old (0001): naamswijziging
            └─ 1980-01-01 Village (0003): samenvoeging
            Opvolgers
            ├─ 2020-01-01 North (0005): splitsing, grootste deel
            └─ 2020-01-01 South (0006): splitsing, voorgenomen

            """.ReplaceLineEndings("\n"),
            Register.HistoryOf("0004").ToString(Language.Dutch)
        );

    /// <summary>The next lines of a long text are below it, with the lines of the tree before them.</summary>
    [Fact]
    public void ToString_Narrow_BreaksLinesBetweenWords() =>
        Assert.Equal(
            """
            City (0004), Drenthe,
            from 1980-01-01, ended
            on 2020-01-01
            Predecessors
            ├─ 1980-01-01 Town
            │  │  (0002): merger
            │  └─ 1950-01-01 Old
            │        (0001): renaming
            └─ 1980-01-01 Village
                  (0003): merger
            Heirs
            ├─ 2020-01-01 North
            │     (0005): division,
            │     largest part
            └─ 2020-01-01 South
                  (0006): division,
                  planned

            """.ReplaceLineEndings("\n"),
            Register.HistoryOf("0004").ToString(Language.English, 22)
        );

    [Theory]
    [InlineData(Language.Dutch, "Old (0001), Drenthe, bestond al in 1812, opgeheven op 1950-01-01")]
    [InlineData(Language.English, "Old (0001), Drenthe, existed by 1812, ended on 1950-01-01")]
    public void ToString_BeginNotKnown_ExistedBy(Language language, string title) =>
        Assert.StartsWith(title + "\n", Register.HistoryOf("0001").ToString(language), StringComparison.Ordinal);

    [Theory]
    [InlineData("0001", "2000-01-01", "0004")]
    [InlineData("0001", "1979-12-31", "0002")]
    [InlineData("0003", "1980-01-01", "0004")]
    [InlineData("0003", "1979-12-31", "0003")]
    public void SuccessorOn_Chain_IsFollowedToTheDate(string code, string date, string expected) =>
        Assert.Equal(
            MunicipalityCode.Parse(expected),
            Register.SuccessorOn(code, DateOnly.Parse(date)).Municipality?.Code
        );

    private static MunicipalityHeir Heir(MunicipalityCode code, SuccessionEvent kind, string from) =>
        new()
        {
            Code = code,
            Kind = kind,
            From = DateOnly.Parse(from),
        };

    private static Municipality Make(
        MunicipalityCode code,
        string name,
        string from,
        string? to,
        params MunicipalityHeir[] heirs
    ) =>
        new()
        {
            Code = code,
            Name = name,
            Province = Province.Drenthe,
            ValidFrom = PeriodBound.Parse(from),
            ValidTo = to is null ? null : DateOnly.Parse(to),
            Heirs = new MunicipalityHeirs(heirs),
        };
}
