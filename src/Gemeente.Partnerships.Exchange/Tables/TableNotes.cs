using System.Globalization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The texts of cells for people, and the notes below a table that explain them.</summary>
internal static class TableNotes
{
    private const string Missing = ".";

    /// <summary>
    /// Returns the text of a cell. A missing cell is a dot and a suppressed cell an x with the number of its reason, as
    /// in the tables of Statistics Netherlands (CBS).
    /// </summary>
    public static string Text(ResultCell cell) =>
        cell.Status switch
        {
            CellStatus.Missing => Missing,
            CellStatus.Suppressed => Mark(cell.Reason!.Value),
            _ => cell.Value!.Value.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Returns the notes on the cells of a table, without a full stop.</summary>
    /// <param name="table">The table.</param>
    /// <param name="language">The language.</param>
    /// <param name="mark">Makes the text of a cell stand out.</param>
    public static IReadOnlyList<string> Of(ResultTable table, Language language, Func<string, string> mark)
    {
        ResultCell[] cells = [.. Observation.Of(table).Select(observation => observation.Cell)];
        List<string> notes = [];
        if (Array.Exists(cells, cell => cell.Status == CellStatus.Missing))
            notes.Add(new Label($"{mark(Missing)} ontbreekt", $"{mark(Missing)} is missing").In(language));
        foreach (
            SuppressionReason reason in cells.Select(cell => cell.Reason).OfType<SuppressionReason>().Distinct().Order()
        )
        {
            Label explanation = TableCodes.Reason.LabelOf(reason);
            notes.Add(
                new Label(
                    $"{mark(Mark(reason))} niet gepubliceerd: {explanation.Dutch}",
                    $"{mark(Mark(reason))} is not published: {explanation.English}"
                ).In(language)
            );
        }

        if (table.RoundedTo > 1)
            notes.Add(
                new Label(
                    $"Afgerond op veelvouden van {table.RoundedTo}",
                    $"Rounded to multiples of {table.RoundedTo}"
                ).In(language)
            );
        return notes;
    }

    private static string Mark(SuppressionReason reason) =>
        string.Create(CultureInfo.InvariantCulture, $"x{(int)reason + 1}");
}
