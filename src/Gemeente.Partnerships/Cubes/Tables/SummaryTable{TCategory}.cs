using System.Collections;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>The sum and the extremes of a measure for each category of a dimension.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. Enumerates the categories that have facts, in order.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
[DebuggerDisplay("{MeasureId,nq} by {DimensionId,nq}, in {Unit,nq}")]
public sealed class SummaryTable<TCategory> : IEnumerable<SummaryRow<TCategory>>, IJsonWritable
    where TCategory : notnull
{
    private readonly TypedAxis<TCategory> _axis;
    private readonly Summary?[] _summaries;
    private readonly Func<long> _countFacts;
    private readonly Func<SummaryTable<TCategory>>? _summarizeCertain;
    private SummaryTable<TCategory>? _certain;

    internal SummaryTable(
        string measureId,
        Label measure,
        string unit,
        TypedAxis<TCategory> axis,
        Summary?[] summaries,
        Func<long> countFacts,
        Func<SummaryTable<TCategory>>? summarizeCertain
    )
    {
        MeasureId = measureId;
        Measure = measure;
        Unit = unit;
        _axis = axis;
        _summaries = summaries;
        _countFacts = countFacts;
        _summarizeCertain = summarizeCertain;
    }

    /// <summary>The id of the measure.</summary>
    public string MeasureId { get; }

    /// <summary>The name of the measure.</summary>
    public Label Measure { get; }

    /// <summary>The unit of the amounts, such as "euro a year".</summary>
    public string Unit { get; }

    /// <summary>The id of the dimension.</summary>
    public string DimensionId => _axis.Id;

    /// <summary>The name of the dimension.</summary>
    public Label Dimension => _axis.Label;

    /// <summary>The base: all facts, known or unknown, each once. Counted when first asked for.</summary>
    public long Total => _countFacts();

    /// <summary>The summary of the facts of unknown category; null if there are no such facts.</summary>
    public Summary? Unknown => _summaries[0];

    /// <summary>
    /// The same table over the certain facts (see <see cref="CubeOptions{TFact}.Certain"/>). Made when first asked for.
    /// </summary>
    /// <exception cref="ClassifierException">The measure or a classifier failed.</exception>
    public SummaryTable<TCategory> Certain => _summarizeCertain is null ? this : _certain ??= _summarizeCertain();

    /// <summary>The summary of a category; null if it has no facts.</summary>
    /// <param name="category">The category.</param>
    public Summary? this[TCategory category] => _axis.TryGetCode(category, out int code) ? _summaries[code] : null;

    /// <summary>
    /// Writes the table as JSON: the measure, the unit, the numbers of facts in total, of unknown category, certain and
    /// possible, the rows with the code of the category under the id of the dimension, and the names of the dimension
    /// and its categories. Each row has the number of certain facts and their sum. An amount without a bound is null.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("measure", MeasureId);
        writer.WriteString("unit", Unit);
        (long total, long certain) = (Total, Certain.Total);
        writer.WriteNumber("total", total);
        writer.WriteNumber("unknown", Unknown?.Count ?? 0);
        TableJson.WriteCertainty(writer, certain, total - certain);
        writer.WriteBoolean("mayOverlap", _axis.IsMany);
        writer.WriteStartArray("rows");
        foreach (int code in StatedCodes())
            WriteRow(writer, code);
        writer.WriteEndArray();
        writer.WriteStartArray("unknownRows");
        if (Unknown is not null)
            WriteRow(writer, 0);
        writer.WriteEndArray();
        TableJson.WriteDimensions(
            writer,
            [
                new TableAxis(
                    DimensionId,
                    Dimension,
                    [
                        .. StatedCodes()
                            .Select(code => new TableCategory(
                                _axis.CodeText(code),
                                _axis.NameOf(code),
                                _summaries[code]!.Count
                            )),
                    ]
                ),
            ]
        );
        writer.WriteEndObject();
    }

    /// <summary>Returns the rows in the order of the categories.</summary>
    public IEnumerator<SummaryRow<TCategory>> GetEnumerator()
    {
        foreach (int code in StatedCodes())
            yield return new SummaryRow<TCategory>(_axis[code], _summaries[code]!);
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the codes of the categories with facts, in order.</summary>
    private IEnumerable<int> StatedCodes()
    {
        for (int i = 0; i < _axis.DisplayOrder.Length; i++)
        {
            if (_summaries[_axis.DisplayOrder[i]] is not null)
                yield return _axis.DisplayOrder[i];
        }
    }

    private void WriteRow(Utf8JsonWriter writer, int code)
    {
        Summary? certain = Certain._summaries[code];
        writer.WriteStartObject();
        writer.WriteString(DimensionId, code == 0 ? null : _axis.CodeText(code));
        TableJson.WriteSummary(writer, _summaries[code]!);
        writer.WriteNumber("certain", certain?.Count ?? 0);
        writer.WriteNumber("certainSumLower", certain?.SumLower ?? 0);
        TableJson.WriteAmount(writer, "certainSumUpper", certain is null ? 0 : certain.SumUpper);
        writer.WriteEndObject();
    }
}
