using System.Globalization;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.TauArgus;

/// <summary>
/// Writes a table with its protection as tabular input of τ-Argus, the program of statistical offices for disclosure
/// control, so that statisticians check the protection with their own tool.
/// </summary>
/// <remarks>
/// The files contain all counts, also the hidden ones: treat them as confidential. Safe for use by several threads.
/// </remarks>
public static class TauArgusTable
{
    /// <summary>The code of a total.</summary>
    public const string TotalCode = "_T";

    /// <summary>The code of what is not stated.</summary>
    public const string NotStatedCode = "_U";

    private const char Separator = ';';

    /// <summary>
    /// Writes the data (<c>.tab</c>): a line for each cell and total with the codes of row and column, the count, the
    /// count as frequency, the status, and 1 if the count is hidden. The status is <c>U</c> for a cell that the policy
    /// hides, <c>E</c> for an empty one and <c>S</c> for the others. Cells that are hidden only to protect others have
    /// the status <c>S</c>: τ-Argus looks for such cells itself, and the last column has those that were found here.
    /// </summary>
    /// <param name="table">The table with all its counts.</param>
    /// <param name="published">The same table after protection, not rounded.</param>
    /// <param name="destination">The file.</param>
    /// <exception cref="ArgumentException">
    /// The tables have other dimensions or categories, or the table has cells without a count, or a code has a quote.
    /// </exception>
    public static void WriteData(ResultTable table, ResultTable published, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(destination);
        if (table.Rows != published.Rows || table.Columns != published.Columns)
            throw new ArgumentException("The published table has other categories than the table.", nameof(published));
        foreach ((Observation cell, Observation shown) in Observation.Of(table).Zip(Observation.Of(published)))
        {
            long count =
                cell.Cell.Value
                ?? throw new ArgumentException(
                    "The table has a cell without a count. Write it before it is protected.",
                    nameof(table)
                );
            string status =
                shown.Cell.Reason is { } reason && reason != SuppressionReason.Complementary ? "U"
                : count == 0 ? "E"
                : "S";
            string[] codes = table.Columns is null ? [CodeOf(cell.Row)] : [CodeOf(cell.Row), CodeOf(cell.Column)];
            string number = count.ToString(CultureInfo.InvariantCulture);
            WriteLine(
                destination,
                [.. codes.Select(Quoted), number, number, Quoted(status), shown.Cell.Value is null ? "1" : "0"]
            );
        }
    }

    /// <summary>
    /// Writes the description of the data (<c>.rda</c>): the variables, their totals and the statuses.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="destination">The file.</param>
    public static void WriteMetadata(ResultTable table, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(
            $"    <SEPARATOR> \"{Separator}\"\n    <SAFE> \"S\"\n    <UNSAFE> \"U\"\n    <PROTECT> \"P\"\n"
        );
        foreach (string variable in Variables(table))
            destination.Write($"{variable}\n    <RECODEABLE>\n    <TOTCODE> \"{TotalCode}\"\n");
        destination.Write("count\n    <NUMERIC>\n    <DECIMALS> 0\n");
        destination.Write("frequency\n    <FREQUENCY>\n");
        destination.Write("status\n    <STATUS>\n");
        destination.Write("hidden\n    <NUMERIC>\n    <DECIMALS> 0\n");
    }

    /// <summary>
    /// Writes the batch (<c>.arb</c>) that reads both files, protects the table by the modular method, and writes the
    /// result. The name of the files has no extension.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name of the files.</param>
    /// <param name="destination">The file.</param>
    /// <exception cref="ArgumentException">The name has a quote or is empty.</exception>
    public static void WriteBatch(ResultTable table, string name, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(destination);
        Quoted(name);
        destination.Write($"<OPENTABLEDATA> \"{name}.tab\"\n<OPENMETADATA> \"{name}.rda\"\n");
        string variables = string.Concat(Variables(table).Select(variable => $"\"{variable}\""));
        destination.Write($"<SPECIFYTABLE> {variables}|\"count\"||\n<READTABLE>\n");
        destination.Write($"<SUPPRESS> MOD(1,5,1,0,0)\n<WRITETABLE> (1,4,,\"{name}-tau.csv\")\n");
    }

    /// <summary>Returns the names of the dimensions. A table of one dimension by itself needs two.</summary>
    private static string[] Variables(ResultTable table) =>
        table.Columns is not { } columns ? [table.Rows.Id]
        : columns.Id == table.Rows.Id ? [table.Rows.Id, $"{columns.Id}2"]
        : [table.Rows.Id, columns.Id];

    private static string CodeOf(ResultCategory? category) =>
        category is not { } stated ? TotalCode
        : stated.Code is not { } code ? NotStatedCode
        : code.StartsWith('_') ? $"_{code}"
        : code;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny('"', '\r', '\n') < 0
            ? $"\"{text}\""
            : throw new ArgumentException(
                $"τ-Argus cannot read '{text}', because of its quote or line end.",
                nameof(text)
            );

    private static void WriteLine(TextWriter destination, IEnumerable<string> fields)
    {
        destination.Write(string.Join(Separator, fields));
        destination.Write('\n');
    }
}
