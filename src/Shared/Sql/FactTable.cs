using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Sql;

/// <summary>A table of facts: its columns, and the classification of facts into rows.</summary>
internal sealed class FactTable<TFact>
{
    private readonly List<FactColumn<TFact>> _columns = [];
    private readonly List<StoredCodes<TFact>> _codes = [];
    private readonly Dictionary<string, (long Count, string First)> _failures = new(StringComparer.Ordinal);
    private readonly bool _classifierErrorsAsUnknown;

    /// <param name="name">The name of the table.</param>
    /// <param name="id">The id of a fact.</param>
    /// <param name="flags">The columns that say whether a fact is in a cube, and whether it is certain.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="classifierErrorsAsUnknown">True to make a fact unknown where a classifier fails.</param>
    /// <exception cref="ArgumentException">Two measures have ids that differ in capital letters only.</exception>
    public FactTable(
        string name,
        Func<TFact, string> id,
        IEnumerable<(string Name, Func<TFact, bool> IsSet)> flags,
        IReadOnlyList<Dimension<TFact>> dimensions,
        IReadOnlyList<Measure<TFact>> measures,
        bool classifierErrorsAsUnknown
    )
    {
        Name = name;
        _classifierErrorsAsUnknown = classifierErrorsAsUnknown;
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

    /// <summary>A warning for each dimension whose classifier failed, after the last fact.</summary>
    public IEnumerable<DataIssue> Issues =>
        _failures.Select(failures =>
            IssueMessages.ClassifierFailed(failures.Key, failures.Value.Count, failures.Value.First).ToIssue()
        );

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
                    IReadOnlyList<string> codes = CodesOf(dimension, fact, isOther: name != dimension.Id);
                    foreach (string code in codes)
                        stored.Add(code, place);
                    return codes.Count == 0 ? null
                        : dimension.IsMultiValued ? codes
                        : codes[0];
                }
            )
        );
    }

    /// <summary>Returns the codes of a fact; none if the classifier failed and the fact is to be unknown.</summary>
    private IReadOnlyList<string> CodesOf(Dimension<TFact> dimension, TFact fact, bool isOther)
    {
        try
        {
            return dimension.CodesOf(fact);
        }
        catch (ClassifierException failed) when (_classifierErrorsAsUnknown)
        {
            // The other categories of a dimension come of the same classifier.
            if (!isOther)
                _failures[dimension.Id] = _failures.TryGetValue(dimension.Id, out (long Count, string First) before)
                    ? (before.Count + 1, before.First)
                    : (1, failed.Message);
            return [];
        }
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
