using System.Globalization;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>Options with a date: a year, a month, a day, or today.</summary>
internal static class DateText
{
    private static readonly string[] NamesOfToday = ["today", "vandaag"];

    /// <summary>The day on which the tool runs.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    public static ToolOption<PartialDate?> Option(string name, Label text, params string[] aliases) =>
        new(name, text, aliases)
        {
            ValueName = HelpTexts.Date,
            Reader = Read,
            Completions = new(["today"]),
        };

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (PartialDate? Date, Label? Refusal) Read(string text) =>
        NamesOfToday.Contains(text, StringComparer.OrdinalIgnoreCase) ? (Today, null)
        : PartialDate.TryParse(text, out PartialDate date) ? (date, null)
        : (null, UsageTexts.NotADate(text));
}
