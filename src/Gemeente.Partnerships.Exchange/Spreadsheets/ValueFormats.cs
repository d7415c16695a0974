using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// The formats of amounts and dates in a file, which only all of its values together reveal. Immutable.
/// </summary>
internal sealed record ValueFormats
{
    /// <summary>The formats of a file that was not looked at.</summary>
    public static readonly ValueFormats Unknown = new();

    // One date in so many may be a slip that does not count for the others.
    private const int DatesPerSlip = 10;

    private static readonly string[] AmountFields = ["annual_budget", "annual_budget_from", "annual_budget_to"];
    private static readonly string[] CountryFields = ["country", "country1", "iso1", "country2", "iso2"];
    private static readonly string[] DateFields =
    [
        "start",
        "end",
        "valid_from",
        "valid_to",
        "millennium_municipality_since",
        "reference_date",
    ];

    /// <summary>
    /// True if a column other than that of the country contains <c>NA</c>, so that it means a missing value everywhere.
    /// </summary>
    public bool IsNaMissing { get; init; }

    /// <summary>True if numbers have decimal commas; null if it is not known.</summary>
    public bool? HasDecimalComma { get; init; }

    /// <summary>
    /// The order of day and month in nearly all dates that reveal one, or both orders; none if no date reveals one.
    /// </summary>
    public DateOrders DateOrders { get; init; }

    /// <summary>The line of the first date with the month first; null if it is missing.</summary>
    public int? MonthFirstLine { get; init; }

    /// <summary>
    /// Detects the formats from all rows with a municipality. Other rows, such as a total or a remark, do not count.
    /// </summary>
    /// <param name="mapping">The fields that the columns contain.</param>
    /// <param name="open">Opens the rows of the file. Called once.</param>
    public static ValueFormats Detect(ColumnMapping mapping, Func<SheetRow> open)
    {
        string[] mapped = [.. mapping.Columns.Select(column => column.Field).Distinct(StringComparer.Ordinal)];
        string[] amountFields = [.. mapped.Where(AmountFields.Contains)];
        SheetRow row = open();
        string[] dateFields = [.. DateFields.Where(row.HasColumn)];
        string[] otherFields = [.. mapped.Where(field => !CountryFields.Contains(field))];
        bool isNaMissing = false;
        List<string> amounts = [];
        (int dayFirst, int monthFirst) = (0, 0);
        int? line = null;
        while (row.Csv.Read())
        {
            isNaMissing |= Array.Exists(otherFields, field => row.Written(field) == MissingValues.Na);
            if (!row.HasMunicipality)
                continue;
            amounts.AddRange(
                amountFields.Where(field => row.KindOf(field) == CellKind.Text).Select(row.Value).OfType<string>()
            );
            foreach (string field in dateFields)
            {
                switch (row.Value(field) is { } date ? DateParser.OrdersOf(date) : DateOrders.None)
                {
                    case DateOrders.DayFirst:
                        dayFirst++;
                        break;
                    case DateOrders.MonthFirst:
                        monthFirst++;
                        line ??= row.Csv.Line;
                        break;
                }
            }
        }

        return new ValueFormats
        {
            IsNaMissing = isNaMissing,
            HasDecimalComma = AmountParser.DetectDecimalComma(amounts),
            DateOrders = OrderOf(dayFirst, monthFirst),
            MonthFirstLine = line,
        };
    }

    /// <summary>
    /// Returns the expected form of a date that the order of the file makes unreadable; null if it is unreadable for
    /// another reason.
    /// </summary>
    public string? ExplanationFor(string date)
    {
        string? reason = (DateOrders, DateParser.OrdersOf(date)) switch
        {
            (DateOrders.Both, DateOrders.Both or DateOrders.MonthFirst) => "and others with the day first",
            (DateOrders.MonthFirst, DateOrders.Both) => "so this one has two meanings",
            (DateOrders.MonthFirst, DateOrders.DayFirst) => "as nearly all have",
            (DateOrders.DayFirst, DateOrders.MonthFirst) => "but nearly all have the day first",
            _ => null,
        };
        return reason is null || MonthFirstLine is not { } line
            ? null
            : "a date such as 2004-11-05 or 5 november 2004: the file has dates with the month first, "
                + Invariant($"as on line {line}, {reason}");
    }

    private static DateOrders OrderOf(int dayFirst, int monthFirst)
    {
        int all = dayFirst + monthFirst;
        return all == 0 ? DateOrders.None
            : monthFirst * DatesPerSlip <= all ? DateOrders.DayFirst
            : dayFirst * DatesPerSlip <= all ? DateOrders.MonthFirst
            : DateOrders.Both;
    }
}
