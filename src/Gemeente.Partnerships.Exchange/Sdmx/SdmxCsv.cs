using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Sdmx;

/// <summary>
/// Writes tables as SDMX-CSV 2.0, a line for each observation. OBS_STATUS is <c>A</c> (normal), <c>O</c> (missing) or
/// <c>Q</c> (suppressed). CONF_STATUS has the reason of a suppression.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class SdmxCsv
{
    private static readonly ValueList<string> FirstColumns = ["STRUCTURE", "STRUCTURE_ID", "ACTION"];
    private static readonly ValueList<string> LastColumns =
    [
        "TIME_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS",
        "CONF_STATUS",
        "UNIT_MEASURE",
    ];
    private const string Comment = "COMMENT";
    private const string Certain = "CERTAIN";
    private const string Possible = "POSSIBLE";

    /// <summary>
    /// Writes a heading and the observations, with totals (<c>_T</c>) and what is not stated (<c>_U</c>). Codes contain
    /// letters, digits, <c>_</c> and <c>-</c>. Other characters become <c>$</c> and their hexadecimal number:
    /// <c>TR:municipality</c> is <c>TR$3Amunicipality</c>. In a rounded table the attribute COMMENT of each value says
    /// that it is rounded, because OBS_STATUS has no code for that. In a table of which a part is only possible the
    /// attributes CERTAIN and POSSIBLE have these parts of each value. Lines end in CR LF.
    /// </summary>
    public static void Write(ResultTable table, TextWriter destination, SdmxCsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        string structure = $"{options.Agency}:{options.Dataflow}({options.Version})";
        string time = options.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string unit = Id(table.Unit);
        bool isRounded = table.RoundedTo > 1;
        string rounded = string.Create(CultureInfo.InvariantCulture, $"rounded to multiples of {table.RoundedTo}");
        WriteLine(
            destination,
            [
                .. FirstColumns,
                .. Dimensions(table),
                .. LastColumns,
                .. isRounded ? [Comment] : Array.Empty<string>(),
                .. table.HasPossible ? [Certain, Possible] : Array.Empty<string>(),
            ]
        );
        foreach (Observation observation in Observation.Of(table))
        {
            ResultCell cell = observation.Cell;
            WriteLine(
                destination,
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
                    .. table.HasPossible ? observation.CertaintyTexts : [],
                ]
            );
        }
    }

    /// <summary>
    /// Returns the names of the columns of dimensions, made of their ids (<c>START_YEAR</c>). A name that is taken is
    /// numbered.
    /// </summary>
    private static IEnumerable<string> Dimensions(ResultTable table)
    {
        HashSet<string> taken = new(
            [.. FirstColumns, .. LastColumns, Comment, Certain, Possible],
            StringComparer.Ordinal
        );
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

    /// <summary>Returns the code in the SDMX code list CL_CONF_STATUS.</summary>
    private static string Confidentiality(SuppressionReason? reason) =>
        reason switch
        {
            null => "F",
            SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum => "A",
            SuppressionReason.Dominance => "G",
            SuppressionReason.Complementary => "D",
            _ => "N",
        };

    // The fields are ids, numbers and the comment. They contain no comma, quote or line end.
    private static void WriteLine(TextWriter destination, IEnumerable<string> fields)
    {
        destination.Write(string.Join(',', fields));
        destination.Write("\r\n");
    }
}
