using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Adds bars to a table on a terminal: solid as far as the count is certain, light beyond it.</summary>
internal static class TableBars
{
    private const int MinLength = 8;
    private const int MaxLength = 30;

    // A row has a line and a space around the column.
    private const int Frame = 3;
    private const char Certain = '█';
    private const char Possible = '░';

    /// <summary>Returns the table with a column of bars; the same table if they do not fit.</summary>
    /// <param name="table">The table.</param>
    /// <param name="used">The width of the table without bars.</param>
    /// <param name="width">The width of the terminal; null if it is not limited.</param>
    public static AnswerTable AddTo(AnswerTable table, int used, int? width)
    {
        int length = Math.Min(MaxLength, (width ?? int.MaxValue) - used - Frame);
        if (table.Bars.Count == 0 || length < MinLength)
            return table;
        long longest = table.Bars.Max(bar => bar.Total);
        return table with
        {
            Columns = [.. table.Columns, new AnswerColumn("", IsNumber: false)],
            Rows = [.. table.Rows.Zip(table.Bars, (row, bar) => (IReadOnlyList<string>)[.. row, Of(bar)])],
            Footer = [.. table.Footer.Select(row => (IReadOnlyList<string>)[.. row, ""])],
            Bars = [],
        };

        string Of((long Certain, long Total) bar)
        {
            int total = Cells(bar.Total);
            int certain = Math.Min(total, bar.Certain == bar.Total ? total : Cells(bar.Certain));
            return new string(Certain, certain) + new string(Possible, total - certain);
        }

        // A count that is not zero has a bar.
        int Cells(long count) =>
            count <= 0
                ? 0
                : Math.Max(1, (int)Math.Round((double)count / longest * length, MidpointRounding.AwayFromZero));
    }
}
