using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>Options with a date: a year, a month, a day, or today.</summary>
internal static class DateText
{
    private static readonly string[] NamesOfToday = ["today", "vandaag"];

    /// <summary>The day on which the tool runs.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    public static Option<PartialDate?> Option(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "date",
            CustomParser = Parse,
        };

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PartialDate? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (NamesOfToday.Contains(text, StringComparer.OrdinalIgnoreCase))
            return Today;
        if (PartialDate.TryParse(text, out PartialDate date))
            return date;
        result.AddError(
            $"'{text}' is not a date. Write an existing day, month or year, such as 2007-06-30, 2007-06 or 2007, "
                + "or write today."
        );
        return null;
    }
}
