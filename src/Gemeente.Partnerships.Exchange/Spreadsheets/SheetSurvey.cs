namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>How somebody's file writes amounts and dates, which they tell only together.</summary>
internal sealed record SheetSurvey
{
    /// <summary>The survey of a file of which nothing is known yet.</summary>
    public static readonly SheetSurvey None = new();

    // A slip in one date of so many says nothing of the others.
    private const int DatesASlip = 10;

    private static readonly string[] Amounts = ["annual_budget", "annual_budget_from", "annual_budget_to"];
    private static readonly string[] DateFields =
    [
        "start",
        "end",
        "valid_from",
        "valid_to",
        "millennium_municipality_since",
        "reference_date",
    ];

    /// <summary>Whether its numbers have decimal commas; null where that is not known.</summary>
    public bool? DecimalComma { get; init; }

    /// <summary>
    /// The order of day and month in its dates: that of nearly all that have one, or both; none where no date tells.
    /// </summary>
    public DateOrders Dates { get; init; }

    /// <summary>The line of the first date that has the month first; null where there is none.</summary>
    public int? MonthFirstLine { get; init; }

    /// <summary>
    /// Goes through a file, of which only the rows with a municipality tell: what else stands in such a column, such as
    /// a total or a remark, is not theirs.
    /// </summary>
    /// <param name="mapping">What its columns hold.</param>
    /// <param name="begin">The cells of the file from its begin; asked for where there are amounts or dates.</param>
    public static SheetSurvey Of(ColumnMapping mapping, Func<SheetCells> begin)
    {
        string[] mapped = [.. mapping.Columns.Select(column => column.Field).Distinct(StringComparer.Ordinal)];
        (string[] amountFields, string[] dateFields) = (
            [.. mapped.Where(Amounts.Contains)],
            [.. mapped.Where(DateFields.Contains)]
        );
        if (amountFields.Length + dateFields.Length == 0)
            return None;
        SheetCells cells = begin();
        List<string> amounts = [];
        (int dayFirst, int monthFirst) = (0, 0);
        int? line = null;
        while (cells.Csv.Read())
        {
            if (!cells.HasMunicipality)
                continue;
            amounts.AddRange(amountFields.Select(cells.Text).OfType<string>());
            foreach (string field in dateFields)
            {
                switch (cells.Text(field) is { } date ? SheetDates.OrdersOf(date) : DateOrders.None)
                {
                    case DateOrders.DayFirst:
                        dayFirst++;
                        break;
                    case DateOrders.MonthFirst:
                        monthFirst++;
                        line ??= cells.Csv.Line;
                        break;
                }
            }
        }

        return new SheetSurvey
        {
            DecimalComma = SheetNumbers.DecimalComma(amounts),
            Dates = OrderOf(dayFirst, monthFirst),
            MonthFirstLine = line,
        };
    }

    private static DateOrders OrderOf(int dayFirst, int monthFirst)
    {
        int all = dayFirst + monthFirst;
        return all == 0 ? DateOrders.None
            : monthFirst * DatesASlip <= all ? DateOrders.DayFirst
            : dayFirst * DatesASlip <= all ? DateOrders.MonthFirst
            : DateOrders.Both;
    }
}
