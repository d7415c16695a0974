using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// A number for each category of a dimension: of facts in a <see cref="CountTable"/>, of different units in a
/// <see cref="DistinctTable"/>.
/// </summary>
/// <remarks>Immutable and thread-safe. Equal by reference. Categories without facts have no row.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
[DebuggerDisplay("{DimensionId,nq}: {Total} {Unit,nq}, {Rows.Count} rows")]
public abstract class CategoryTable : IJsonWritable, ICertainCounts
{
    private readonly AxisCounts _counts;
    private readonly Func<CategoryTable>? _countCertain;
    private CategoryTable? _certain;

    private protected CategoryTable(in AxisCounts counts, string unit, Func<CategoryTable>? countCertain)
    {
        _counts = counts;
        Unit = unit;
        _countCertain = countCertain;
    }

    /// <summary>The id of the dimension.</summary>
    public string DimensionId => Counts.Axis.Id;

    /// <summary>The name of the dimension.</summary>
    public Label Dimension => Counts.Axis.Label;

    /// <summary>
    /// The unit of the counts: a plural noun for facts, or the id of the dimension whose different categories are
    /// counted.
    /// </summary>
    public string Unit { get; }

    /// <summary>
    /// The base: all facts, known or unknown; or the different units of all facts, each counted once.
    /// </summary>
    public long Total => Counts.Total;

    /// <summary>The number of facts of unknown category, or of different units with such a fact.</summary>
    public long Unknown => Counts.Unknown;

    /// <summary>
    /// The part of <see cref="Total"/> that is certain (see <see cref="CubeOptions{TFact}.Certain"/>). Counted when
    /// first asked for.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain => CertainTable.Total;

    /// <summary>The part of <see cref="Total"/> that is only possible.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Total - Certain;

    /// <summary>The rows by code and name, in the order of the categories.</summary>
    public IReadOnlyList<CategoryCount> Rows => Counts.Rows(Source);

    /// <summary>The part of <see cref="Unknown"/> that is certain.</summary>
    internal long CertainUnknown => CertainTable.Unknown;

    /// <summary>The certain part of <see cref="Unknown"/>, which is counted when asked for.</summary>
    internal CertainPart UnknownPart => new(Source, 0);

    /// <summary>The table of the certain parts of the rows; null if everything is certain.</summary>
    private protected ICertainCounts? Source => _countCertain is null ? null : this;

    private CategoryTable CertainTable => _countCertain is null ? this : _certain ??= _countCertain();

    long ICertainCounts.CertainCount(int row, int column) => CertainTable.Counts[row];

    // By reference: reading one count must not copy the struct.
    private protected ref readonly AxisCounts Counts => ref _counts;

    /// <summary>Returns the table as text in English, one line for each category.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Returns the table as text in a language, one line for each category, with a line of totals.</summary>
    /// <param name="language">Dutch or English.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public string ToString(Language language) => TableGrid.Of(this, language).ToText();

    /// <summary>Returns the table as Markdown in a language.</summary>
    /// <param name="language">Dutch or English.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public string ToMarkdown(Language language) => TableGrid.Of(this, language).ToMarkdown();

    /// <summary>
    /// Returns the rows for ADO.NET: the code under the id of the dimension, <c>name</c>, <c>count</c>, <c>certain</c>
    /// and <c>share</c>. The row of unknown comes last, with a null code.
    /// </summary>
    /// <param name="language">The language of the names.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public DbDataReader ToDataReader(Language language) =>
        new RowReader(
            [
                (DimensionId, typeof(string)),
                ("name", typeof(string)),
                ("count", typeof(long)),
                ("certain", typeof(long)),
                ("share", typeof(double)),
            ],
            TableContent
                .RowsOf(this)
                .Zip(
                    Rows.Select(row => row.Label).Append(TableJson.UnknownLabel),
                    (row, label) =>
                        (object?[])
                            [
                                row.Codes[0],
                                label.In(language),
                                row.Count,
                                row.Certain,
                                Total == 0 ? null : (double)row.Count!.Value / Total,
                            ]
                )
        );

    /// <summary>
    /// Writes the table as JSON: the unit, the total, the unknown count, the certain and the possible part, the rows
    /// with the code of the category under the id of the dimension, and the names of the dimension and its categories.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        TableJson.Write(writer, TableContent.Of(this));
        writer.WriteEndObject();
    }
}
