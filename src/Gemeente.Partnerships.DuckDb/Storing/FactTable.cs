using DuckDB.NET.Data;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>A table of facts: its columns, and the classification of facts into rows.</summary>
internal sealed class FactTable<TFact>
{
    private readonly List<FactColumn<TFact>> _columns = [];
    private readonly List<StoredCodes<TFact>> _codes = [];

    /// <param name="name">The name of the table.</param>
    /// <param name="id">The id of a fact.</param>
    /// <param name="flags">The columns that say whether a fact is in a cube, and whether it is certain.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="measures">The measures.</param>
    /// <exception cref="ArgumentException">Two measures have ids that DuckDB does not tell apart.</exception>
    public FactTable(
        string name,
        Func<TFact, string> id,
        IEnumerable<(string Name, Func<TFact, bool> IsSet)> flags,
        IReadOnlyList<Dimension<TFact>> dimensions,
        IReadOnlyList<Measure<TFact>> measures
    )
    {
        Name = name;
        _columns.Add(new(FactLayout.Id, "VARCHAR", (fact, _) => StorableText.Check(id(fact), "id", FactLayout.Id)));
        foreach ((string flag, Func<TFact, bool> isSet) in flags)
            _columns.Add(new(flag, "BOOLEAN", (fact, _) => isSet(fact)));
        foreach (Dimension<TFact> dimension in dimensions)
        {
            Add(dimension, dimension.Id);
            if (dimension.OtherCategories is { } others)
                Add(others, FactLayout.OtherColumn(dimension.Id, others.Id));
        }

        foreach (Measure<TFact> measure in measures)
            Add(measure);
        if (_columns.DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase).Count() != _columns.Count)
            throw new ArgumentException(
                "Two measures have ids that differ in capital letters only, which DuckDB does not tell apart.",
                nameof(measures)
            );
    }

    public string Name { get; }

    /// <summary>The statement that makes the table.</summary>
    public string CreateSql =>
        $"CREATE TABLE {DuckDbDialect.Instance.Identifier(Name)} ("
        + string.Join(
            ", ",
            _columns.Select(column => $"{DuckDbDialect.Instance.Identifier(column.Name)} {column.Type}")
        )
        + ")";

    /// <summary>Appends a fact as a row.</summary>
    /// <param name="appender">The appender of the table.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="place">The place of the fact in its cube. Facts are appended in any order.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">A code cannot be stored.</exception>
    public void Append(DuckDBAppender appender, TFact fact, long place)
    {
        // All values before the row: a classifier that fails must not leave half a row.
        object?[] values = new object?[_columns.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = _columns[i].ValueOf(fact, place);
        IDuckDBAppenderRow row = appender.CreateRow();
        foreach (object? value in values)
            Append(row, value);
        row.EndRow();
    }

    /// <summary>Gives all facts of one category the same code, after the last fact.</summary>
    public void UniteCodes(DuckDbSession session, CancellationToken cancellationToken)
    {
        foreach (StoredCodes<TFact> codes in _codes)
            codes.Unite(session, Name, cancellationToken);
    }

    private static void Append(IDuckDBAppenderRow row, object? value)
    {
        switch (value)
        {
            case null:
                row.AppendNullValue();
                break;
            case string text:
                row.AppendValue(text);
                break;
            case bool flag:
                row.AppendValue(flag);
                break;
            case long number:
                row.AppendValue(number);
                break;
            default:
                row.AppendValue((IEnumerable<string>)value);
                break;
        }
    }

    private void Add(Dimension<TFact> dimension, string name)
    {
        StoredCodes<TFact> stored = new(dimension, name);
        _codes.Add(stored);
        _columns.Add(
            new(
                name,
                dimension.IsMultiValued ? "VARCHAR[]" : "VARCHAR",
                (fact, place) =>
                {
                    IReadOnlyList<string> codes = dimension.CodesOf(fact);
                    foreach (string code in codes)
                        stored.Add(code, place);
                    return codes.Count == 0 ? null
                        : dimension.IsMultiValued ? codes
                        : codes[0];
                }
            )
        );
    }

    private void Add(Measure<TFact> measure)
    {
        StorableText.Check(measure.Id, "id", "measure");
        _columns.Add(
            new(
                FactLayout.LowerColumn(measure.Id),
                "BIGINT",
                (fact, _) =>
                {
                    long lower = MeasureColumn.BoundsOf(measure, fact).Lower;
                    return lower == MeasureColumn.Unknown ? null : lower;
                }
            )
        );
        _columns.Add(
            new(
                FactLayout.UpperColumn(measure.Id),
                "BIGINT",
                (fact, _) =>
                {
                    (long lower, long upper) = MeasureColumn.BoundsOf(measure, fact);
                    return lower == MeasureColumn.Unknown || upper == MeasureColumn.Open ? null : upper;
                }
            )
        );
    }
}
