using System.Text.RegularExpressions;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Finds the option that mends an issue. Safe for use by several threads.</summary>
internal static partial class ImportOptionAdvice
{
    /// <summary>The code of a sheet that was not read, which the package of workbooks reports.</summary>
    public const string SheetNotRead = "sheet-not-read";

    private const int TimeoutMilliseconds = 1000;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["--municipality"] = " NAME",
        ["--country"] = " CODE",
        ["--column"] = " FIELD=COLUMN",
        ["--sheet"] = " NAME",
        ["--decimal"] = " comma|point",
        ["--on"] = " DATE",
    };

    private static readonly Dictionary<string, string> ByCode = new(StringComparer.Ordinal)
    {
        [ExchangeIssueCodes.Mapping] = "--column",
        [ExchangeIssueCodes.UnmappedColumn] = "--column",
        [ExchangeIssueCodes.ReusedCode] = "--on",
        [ExchangeIssueCodes.UnlikelyDate] = "--on",
        [SheetNotRead] = "--sheet",
    };

    /// <summary>
    /// Returns the option, with its value; null if there is none. The expected value of an issue names it in brackets.
    /// </summary>
    public static string? Of(DataIssue issue)
    {
        string? option =
            issue.Expected is { } expected && Named().Match(expected) is { Success: true } named
                ? named.Groups["option"].Value
                : ByCode.GetValueOrDefault(issue.Code);
        return option is null ? null : option + Values.GetValueOrDefault(option);
    }

    [GeneratedRegex(
        @"\((?<option>--[a-z-]+( [a-z0-9_]+)?)\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeoutMilliseconds
    )]
    private static partial Regex Named();
}
