using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

// Dates, numbers and amounts.
internal sealed partial class SheetCells
{
    // Twinning is of the last hundred years, and what is agreed is agreed for some years.
    private const int FirstYear = 1900;
    private const int MaxTermLength = 50;

    /// <summary>
    /// Without a begin, it is not known; without an end it is open, or not known where the file has no column for it.
    /// </summary>
    public override Period Period(string startField, string endField)
    {
        PeriodBound start = Bound(startField, options.AsOf, isEnd: false) ?? PeriodBound.Unknown;
        PeriodBound end =
            Bound(endField, LastEnd, isEnd: true)
            ?? (_columns.ContainsKey(endField) ? PeriodBound.Open : PeriodBound.Unknown);
        return PeriodOf(start, end, _columns.TryGetValue(endField, out string? column) ? Csv.ColumnOf(column) : null);
    }

    public override PartialDate? PartialDate(string field)
    {
        if (Value(field) is not { } text)
            return null;
        PartialDate? date = SheetDates.Date(text, survey.Dates);
        if (date is null)
            InvalidDate(field, text, SheetDates.Expected);
        return date;
    }

    public override DateOnly? Date(string field)
    {
        PartialDate? date = PartialDate(field);
        if (date is { Precision: not DatePrecision.Day })
            Invalid(field, "a day such as 30-6-2007");
        return date?.Earliest;
    }

    public override int? Number(string field)
    {
        if (Value(field) is not { } text)
            return null;
        if (SheetNumbers.TryParseCount(text, out int number))
            return number;
        Invalid(field, "a whole number such as 72000 or 72.000");
        return null;
    }

    public override bool? Truth(string field)
    {
        switch (Value(field)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "JA" or "J" or "YES" or "Y" or "TRUE" or "WAAR" or "1" or "X":
                return true;
            case "NEE" or "N" or "NO" or "FALSE" or "ONWAAR" or "0":
                return false;
            default:
                Invalid(field, "ja or nee, yes or no");
                return null;
        }
    }

    /// <summary>
    /// The budget in one column, or in one for the least and one for the most. What does not go together is an issue:
    /// nothing that is written is left out.
    /// </summary>
    public override AmountRange? Budget()
    {
        const string Whole = "annual_budget",
            Least = "annual_budget_from",
            Most = "annual_budget_to";
        (AmountRange? whole, AmountRange? least, AmountRange? most) = (Amount(Whole), Amount(Least), Amount(Most));
        if (least is { } l && l.To is not null && l.To != l.From)
            Invalid(Least, "one amount, the least");
        else if (most is { } m && m.To != m.From)
            Invalid(Most, "one amount, the most");
        else if (least?.From > most?.To)
            Invalid(Most, "an amount not below the least");
        if (!Csv.IsSound)
            return null;
        AmountRange? parts = (least, most) switch
        {
            (null, null) => null,
            (_, { To: { } to }) => AmountRange.Between(least?.From ?? 0, to),
            _ => AmountRange.AtLeast(least.GetValueOrDefault().From),
        };
        if (whole is not null && parts is not null && whole != parts)
            Invalid(Whole, $"{parts}, as in the other columns, or nothing");
        return whole ?? parts;
    }

    private DateOnly LastEnd =>
        options.AsOf.Year > DateOnly.MaxValue.Year - MaxTermLength
            ? DateOnly.MaxValue
            : options.AsOf.AddYears(MaxTermLength);

    private PeriodBound? Bound(string field, DateOnly last, bool isEnd)
    {
        if (Written(field) is { } written && CellWords.IsNotKnown(written))
            return PeriodBound.Unknown;
        if (Value(field) is not { } text)
            return null;
        PeriodBound? bound = SheetDates.Bound(text, survey.Dates);
        if (!isEnd && SheetDates.IsOngoing(text))
            Invalid(field, "when it began, or unknown; that it goes on belongs in the column for the end");
        else if (bound is null)
            InvalidDate(field, text, SheetDates.ExpectedBound);
        else if (bound.Value.Date is { } date && (date.Earliest.Year < FirstYear || date.Earliest > last))
            Report(
                field,
                "unlikely-date",
                $"'{Excerpt.Of(text)}' is an unlikely date for {_columns[field]}.",
                string.Create(CultureInfo.InvariantCulture, $"a date from {FirstYear} to {last:yyyy-MM-dd}"),
                IssueSeverity.Warning
            );
        return bound;
    }

    private void InvalidDate(string field, string text, string expected)
    {
        string? why = (survey.Dates, SheetDates.OrdersOf(text)) switch
        {
            (DateOrders.Both, DateOrders.Both or DateOrders.MonthFirst) => "and others with the day first",
            (DateOrders.MonthFirst, DateOrders.Both) => "so that this one can be read in two ways",
            (DateOrders.MonthFirst, DateOrders.DayFirst) => "as nearly all are",
            (DateOrders.DayFirst, DateOrders.MonthFirst) => "but nearly all with the day first",
            _ => null,
        };
        Invalid(
            field,
            why is null || survey.MonthFirstLine is not { } line
                ? expected
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"a date such as 2004-11-05 or 5 november 2004: the file has dates with the month first, as on line {line}, {why}"
                )
        );
    }

    private AmountRange? Amount(string field)
    {
        if (Value(field) is not { } text)
            return null;
        if (
            SheetNumbers.TryParse(text, survey.DecimalComma, out AmountRange amount, out bool mayLackThousands)
            && !mayLackThousands
        )
            return amount;
        Invalid(
            field,
            mayLackThousands ? SheetNumbers.ExpectedThousands
                : survey.DecimalComma is null && text.AsSpan().ContainsAny(",.")
                    ? SheetNumbers.Expected + ", or a dialect that says whether the file has decimal commas"
                : SheetNumbers.Expected
        );
        return null;
    }
}
