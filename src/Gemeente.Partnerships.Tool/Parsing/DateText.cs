using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>Options with a date, written year-month-day.</summary>
internal static class DateText
{
    public static Option<DateOnly?> Option(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "yyyy-mm-dd",
            CustomParser = Parse,
        };

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
        )
            return date;
        result.AddError($"'{text}' is not a date. Write an existing day as year-month-day, such as 2007-06-30.");
        return null;
    }
}
