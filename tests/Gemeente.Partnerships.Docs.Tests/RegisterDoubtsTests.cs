using System.Globalization;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that the page of doubts about the register states what the embedded register holds.</summary>
public sealed partial class RegisterDoubtsTests
{
    private static readonly string[] Lines = Documents.Get("docs/reference/register-doubts.md");

    public static TheoryData<string, string, string, string> Doubts =>
        [.. Rows("## Still in doubt").Select(row => (row[0], row[1], row[2], row[3]))];

    public static TheoryData<string, string> CorrectedStarts =>
        [
            .. from row in Rows("## Corrected")
            let subject = OneMunicipality().Match(row[0])
            where subject.Success
            select (subject.Groups["code"].Value, row[2]),
        ];

    public static TheoryData<string, string> Planned => [.. Rows("## Planned").Select(row => (row[0], row[3]))];

    [Theory]
    [MemberData(nameof(Doubts))]
    public void Doubt_RegisterColumn_IsTheValueOfTheRegister(string code, string name, string what, string value)
    {
        Municipality municipality = EmbeddedRegisters.Municipalities.Get(MunicipalityCode.Parse(code));

        Assert.Equal(name, municipality.Name);
        switch (what)
        {
            case "start" when value == "exists in 1812":
                Assert.Equal("by 1812", municipality.ValidFrom.ToString());
                break;
            case "start":
                Assert.Equal(Day(value), municipality.ValidFrom.Date?.Earliest);
                break;
            case "end" or "end year":
                Assert.Equal(Day(value), municipality.ValidTo);
                break;
            case "name of code":
                Assert.Equal(value, municipality.Name);
                break;
            default:
                Assert.StartsWith("successor", what, StringComparison.Ordinal);
                AssertHeir(municipality, value);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(CorrectedStarts))]
    public void Corrected_Start_IsTheValueOfTheRegister(string code, string value) =>
        Assert.Equal(
            Day(value),
            EmbeddedRegisters.Municipalities.Get(MunicipalityCode.Parse(code)).ValidFrom.Date?.Earliest
        );

    [Theory]
    [MemberData(nameof(Planned))]
    public void Planned_Day_IsThatOfThePlannedChange(string code, string value) =>
        Assert.Equal(
            Day(value),
            EmbeddedRegisters
                .Municipalities.PlannedChanges.Single(change =>
                    change.Municipality.Code == MunicipalityCode.Parse(code)
                )
                .Change.From
        );

    /// <summary>The heir of a text such as "0281 Tiel (50% of the area)", with the share that the text states.</summary>
    private static void AssertHeir(Municipality municipality, string text)
    {
        Match stated = StatedHeir().Match(text);
        Assert.True(stated.Success, text);
        MunicipalityCode code = MunicipalityCode.Parse(stated.Groups["code"].Value);
        MunicipalityHeir? heir = municipality.Heirs.SingleOrDefault(heir => heir.Code == code);
        Assert.Equal(code, heir?.Code ?? municipality.Successor);
        Assert.Equal(stated.Groups["name"].Value, EmbeddedRegisters.Municipalities.Get(code).Name);
        if (stated.Groups["percent"] is { Success: true } percent)
        {
            Assert.Equal(
                int.Parse(percent.Value, CultureInfo.InvariantCulture),
                (int)decimal.Round(100 * heir!.AreaShare!.Value)
            );
        }
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text.Length == 4 ? $"{text}-01-01" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string heading) =>
        Lines
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^[^(]+ \((?<code>\d{4})\), start$")]
    private static partial Regex OneMunicipality();

    [GeneratedRegex(@"^(?<code>\d{4}) (?<name>.+?)(?: \((?<percent>\d+)% of the area\))?$")]
    private static partial Regex StatedHeir();
}
