using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Sql;

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
    /// <exception cref="ArgumentException">Two measures have ids that differ in capital letters only.</exception>
    public FactTable(
        string name,
        Func<TFact, string> id,
        IEnumerable<(string Name, Func<TFact, bool> IsSet)> flags,
        IReadOnlyList<Dimension<TFact>> dimensions,
        IReadOnlyList<Measure<TFact>> measures
    )
    {
        Name = name;
        _columns.Add(
            new(FactLayout.Id, FactColumnType.Id, (fact, _) => StorableText.Check(id(fact), "id", FactLayout.Id))
        );
        foreach ((string flag, Func<TFact, bool> isSet) in flags)
            _columns.Add(new(flag, FactColumnType.Flag, (fact, _) => isSet(fact)));
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
                "Two measures have ids that differ in capital letters only, which a database may not tell apart.",
                nameof(measures)
            );
    }

    public string Name { get; }

    public IReadOnlyList<FactColumn<TFact>> Columns => _columns;

    /// <summary>
    /// The codes of each dimension that have the category of another code of the dimension, after the last fact.
    /// </summary>
    public IEnumerable<UnitedCodes> UnitedCodes =>
        _codes.Select(codes => codes.Unite()).Where(united => united.Others.Count > 0);

    /// <summary>Returns the values of a fact in the order of the columns.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="place">The place of the fact in its cube. Facts come in any order.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">A code cannot be stored.</exception>
    public object?[] ValuesOf(TFact fact, long place)
    {
        object?[] values = new object?[_columns.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = _columns[i].ValueOf(fact, place);
        return values;
    }

    private void Add(Dimension<TFact> dimension, string name)
    {
        StoredCodes<TFact> stored = new(dimension, name);
        _codes.Add(stored);
        _columns.Add(
            new(
                name,
                dimension.IsMultiValued ? FactColumnType.Codes : FactColumnType.Code,
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
                FactColumnType.Amount,
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
                FactColumnType.Amount,
                (fact, _) =>
                {
                    (long lower, long upper) = MeasureColumn.BoundsOf(measure, fact);
                    return lower == MeasureColumn.Unknown || upper == MeasureColumn.Open ? null : upper;
                }
            )
        );
    }
}
