using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Exchange.Sdmx;

/// <summary>
/// Tables as SDMX-CSV 2.0, a line for each observation, with its status: normal (<c>A</c>), missing (<c>O</c>) and
/// suppressed (<c>Q</c>) are kept apart, and why it is suppressed stands in CONF_STATUS.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class SdmxCsv
{
    private static readonly ValueList<string> Before = ["STRUCTURE", "STRUCTURE_ID", "ACTION"];
    private static readonly ValueList<string> After =
    [
        "TIME_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS",
        "CONF_STATUS",
        "UNIT_MEASURE",
    ];
    private const string Comment = "COMMENT";

    /// <summary>
    /// Writes a heading and the observations, totals (<c>_T</c>) and what is not stated (<c>_U</c>) among them. Codes
    /// hold letters, digits, <c>_</c> and <c>-</c>; other characters of a code become <c>$</c> and their hexadecimal
    /// number (<c>TR:municipality</c> is <c>TR$3Amunicipality</c>). Of a rounded table, the attribute COMMENT of each
    /// value says so: the code list of OBS_STATUS has none for it. Lines end in CR LF.
    /// </summary>
    public static void Write(ResultTable table, TextWriter writer, SdmxCsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        string structure = $"{options.Agency}:{options.Dataflow}({options.Version})";
        string time = options.TimePeriod.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string unit = Id(table.Unit);
        bool isRounded = table.RoundedTo > 1;
        string rounded = string.Create(CultureInfo.InvariantCulture, $"rounded to multiples of {table.RoundedTo}");
        WriteLine(
            writer,
            [.. Before, .. Dimensions(table), .. After, .. isRounded ? [Comment] : Array.Empty<string>()]
        );
        foreach (Observation observation in Observation.Of(table))
        {
            ResultCell cell = observation.Cell;
            WriteLine(
                writer,
                [
                    "dataflow",
                    structure,
                    "I",
                    Code(observation.Row),
                    .. table.Columns is null ? [] : new[] { Code(observation.Column) },
                    time,
                    cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                    cell.Status switch
                    {
                        CellStatus.Missing => "O",
                        CellStatus.Suppressed => "Q",
                        _ => "A",
                    },
                    Confidentiality(cell.Reason),
                    unit,
                    .. isRounded ? [cell.Value is null ? "" : rounded] : Array.Empty<string>(),
                ]
            );
        }
    }

    /// <summary>
    /// The dimensions by the names of their ids, <c>START_YEAR</c>; a name that is taken already is numbered.
    /// </summary>
    private static IEnumerable<string> Dimensions(ResultTable table)
    {
        HashSet<string> taken = new([.. Before, .. After, Comment], StringComparer.Ordinal);
        foreach (ResultAxis axis in table.Columns is { } columns ? (ResultAxis[])[table.Rows, columns] : [table.Rows])
        {
            string id = DimensionId(axis.Id);
            while (!taken.Add(id))
                id += "_2";
            yield return id;
        }
    }

    private static string DimensionId(string id) => Id(id.Replace('-', '_')).ToUpperInvariant();

    private static string Code(ResultCategory? category) =>
        category switch
        {
            null => TableTexts.TotalCode,
            { Code: null } => TableTexts.UnknownCode,
            { Code: { } code } => Id(code),
        };

    private static string Id(string text) => IdentifierEscaping.Escape(text, "_-", '$');

    /// <summary>As in the code list CL_CONF_STATUS of SDMX.</summary>
    private static string Confidentiality(SuppressionReason? reason) =>
        reason switch
        {
            null => "F",
            SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum => "A",
            SuppressionReason.Dominance => "G",
            SuppressionReason.Complementary => "D",
            _ => "N",
        };

    // What is written has no comma, quote or line end: ids, numbers and the comment.
    private static void WriteLine(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields));
        writer.Write("\r\n");
    }
}
