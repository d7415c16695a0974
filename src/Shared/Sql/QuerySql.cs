using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>The columns of statements.</summary>
internal static class QuerySql
{
    /// <summary>The sums of a measure: the columns after the counts.</summary>
    public const int SumColumns = 12;
}

/// <summary>
/// Writes the statements of a query. Each statement returns the codes of its dimensions, then the count and its certain
/// part, then the sums. Codes in a statement are those that the store has.
/// </summary>
/// <param name="dialect">The database.</param>
/// <param name="cube">The cube.</param>
/// <param name="dimensions">The dimensions that queries can name.</param>
internal sealed class QuerySql<TFact>(SqlDialect dialect, QueryCube cube, IEnumerable<Dimension<TFact>> dimensions)
{
    private const string Sum = "sum";

    private readonly (string Table, string? Selected, string? Certain) _facts = FactLayout.Of(cube);

    // The columns of other categories by which a dimension is found.
    private readonly Dictionary<Dimension<TFact>, string> _otherColumns = dimensions
        .Where(dimension => dimension.OtherCategories is not null)
        .ToDictionary(
            dimension => dimension.OtherCategories!,
            dimension => FactLayout.OtherColumn(dimension.Id, dimension.OtherCategories!.Id)
        );

    /// <summary>The condition that all facts meet.</summary>
    public string Yes => dialect.Yes;

    private string No => dialect.No;

    private string Certain => _facts.Certain is { } column ? dialect.Identifier(column) : Yes;

    /// <summary>Returns the statement of facts by some dimensions, with the sums of a measure.</summary>
    public string FactsBy(IReadOnlyList<Dimension<TFact>> by, string where, Measure<TFact>? measure)
    {
        (string First, string Function)[] aggregates =
        [
            ("count(*)", Sum),
            (dialect.CountIf(Certain), Sum),
            .. measure is null ? [] : Sums(measure, Yes).Concat(Sums(measure, Certain)),
        ];
        string[] names = [.. aggregates.Select((_, index) => $"_a{index}")];
        string[] keys = [.. by.Select((_, index) => $"_k{index}")];
        string grouped = Select(
            [
                .. by.Select((dimension, index) => $"{Value(dimension)} AS _k{index}"),
                .. aggregates.Select((aggregate, index) => $"{aggregate.First} AS _a{index}"),
            ],
            Source(where),
            by.Select(Value)
        );
        if (!by.Any(dimension => dimension.IsMultiValued))
            return grouped;
        return Select(
            [
                .. keys,
                .. aggregates.Select(
                    (aggregate, index) =>
                        index < 2 || IsCount(index)
                            ? $"{dialect.AsCount($"{aggregate.Function}({names[index]})")} AS _a{index}"
                            : $"{aggregate.Function}({names[index]}) AS _a{index}"
                ),
            ],
            $"FROM ({Unfolded(grouped, [.. by.Zip(keys)], names)}) AS unfolded",
            keys
        );
    }

    /// <summary>
    /// Returns the statement of different units by some dimensions: first each unit once in each group, then their
    /// number.
    /// </summary>
    public string UnitsBy(IReadOnlyList<Dimension<TFact>> by, string where, Dimension<TFact> units)
    {
        string[] keys = [.. by.Select((_, index) => $"_k{index}")];
        string grouped = Select(
            [
                .. by.Select((dimension, index) => $"{Value(dimension)} AS _k{index}"),
                $"{Value(units)} AS _u",
                $"{dialect.Any(Certain)} AS _c",
            ],
            Source(where),
            [.. by.Select(Value), Value(units)]
        );
        string unfolded = Unfolded(grouped, [.. by.Zip(keys), (units, "_u")], ["_c"]);
        string once = Select(
            [.. keys, "_u", $"{dialect.Any("_c")} AS _c"],
            $"FROM ({unfolded}) AS unfolded WHERE _u IS NOT NULL",
            [.. keys, "_u"]
        );
        return Select([.. keys, "count(*) AS _a0", $"{dialect.CountIf("_c")} AS _a1"], $"FROM ({once}) AS units", keys);
    }

    /// <summary>Returns the condition that a fact is of unknown category in one of some dimensions.</summary>
    public string AnyUnknown(IEnumerable<Dimension<TFact>> dimensions) =>
        $"({string.Join(" OR ", dimensions.Select(IsUnknown))})";

    /// <summary>Returns both conditions as one.</summary>
    public string And(string left, string right) => left == Yes ? right : $"{left} AND {right}";

    /// <summary>
    /// Returns the condition of a filter. Negation is passed down to the conditions by categories, so that facts of
    /// unknown category are never lost: SQL finds neither a comparison with null nor its negation true.
    /// </summary>
    public string Where(QueryFilter filter, Func<QueryFilter, IEnumerable<StoredCategories<TFact>>> selected) =>
        Where(filter, selected, isNegated: false);

    private string Where(
        QueryFilter filter,
        Func<QueryFilter, IEnumerable<StoredCategories<TFact>>> selected,
        bool isNegated
    )
    {
        switch (filter.Kind)
        {
            case QueryFilterKind.All or QueryFilterKind.None:
                return (filter.Kind == QueryFilterKind.All) != isNegated ? Yes : No;
            case QueryFilterKind.Not:
                return Where(filter.Operands[0], selected, !isNegated);
            case QueryFilterKind.And or QueryFilterKind.Or:
                string operation = (filter.Kind == QueryFilterKind.And) != isNegated ? " AND " : " OR ";
                return $"({string.Join(operation, filter.Operands.Select(part => Where(part, selected, isNegated)))})";
            default:
                IEnumerable<string> conditions = selected(filter)
                    .Select(categories => isNegated ? IsNotIn(categories) : IsIn(categories));
                return $"({string.Join(isNegated ? " AND " : " OR ", conditions)})";
        }
    }

    private string IsIn(StoredCategories<TFact> categories)
    {
        string value = Value(categories.Dimension);
        string known =
            categories.Codes.Count == 0 ? No
            : categories.OtherCodes.Count == 0 ? IsKnown(categories.Dimension)
            : categories.Dimension.IsMultiValued ? dialect.HasAny(value, categories.Codes)
            : IsOneOf(value, categories);
        return categories.HasUnknown ? $"({known} OR {IsUnknown(categories.Dimension)})" : known;
    }

    private string IsNotIn(StoredCategories<TFact> categories)
    {
        if (!categories.Dimension.IsMultiValued)
            return IsIn(
                categories with
                {
                    Codes = categories.OtherCodes,
                    OtherCodes = categories.Codes,
                    HasUnknown = !categories.HasUnknown,
                }
            );
        string value = Value(categories.Dimension);
        string known =
            categories.Codes.Count == 0 ? IsKnown(categories.Dimension)
            : categories.OtherCodes.Count == 0 ? No
            : dialect.HasNone(value, categories.Codes);
        return categories.HasUnknown ? known : $"({known} OR {IsUnknown(categories.Dimension)})";
    }

    /// <summary>Returns the condition by the shorter list: of the codes that are selected, or of the others.</summary>
    private string IsOneOf(string value, StoredCategories<TFact> categories) =>
        categories.Codes.Count <= categories.OtherCodes.Count
            ? dialect.IsIn(value, categories.Codes)
            : dialect.IsNotIn(value, categories.OtherCodes);

    private string IsUnknown(Dimension<TFact> dimension) =>
        dialect.IsUnknown(Value(dimension), dimension.IsMultiValued);

    private string IsKnown(Dimension<TFact> dimension) => dialect.IsKnown(Value(dimension), dimension.IsMultiValued);

    /// <summary>Returns the code or list of codes of a fact, as answers show it.</summary>
    private string Value(Dimension<TFact> dimension)
    {
        string column = dialect.Identifier(ColumnOf(dimension));
        if (dimension is not Dimension<TFact, ShownMunicipality>)
            return column;

        // All reconstructed records together, in a category that does not name a municipality.
        string hidden = dimension.IsMultiValued
            ? dialect.ListOf(ShownMunicipality.ReconstructedCode)
            : dialect.Literal(ShownMunicipality.ReconstructedCode);
        string evidence = dialect.Identifier(PartnershipDimensions.Evidence.Id);
        string reconstructed = dialect.Literal(
            PartnershipDimensions.Evidence.Codes.CodeOf(Codes.EvidenceKind.Reconstructed)
        );
        string isHidden = $"{evidence} = {reconstructed} AND {dialect.IsKnown(column, dimension.IsMultiValued)}";
        return $"CASE WHEN {isHidden} THEN {hidden} ELSE {column} END";
    }

    private string ColumnOf(Dimension<TFact> dimension) => _otherColumns.GetValueOrDefault(dimension, dimension.Id);

    private string Source(string where)
    {
        string selected = _facts.Selected is { } column ? And(dialect.Identifier(column), where) : where;
        return $"FROM {dialect.Table(_facts.Table)} WHERE {selected}";
    }

    private (string First, string Function)[] Sums(Measure<TFact> measure, string condition)
    {
        string lower = dialect.Identifier(FactLayout.LowerColumn(measure.Id));
        string upper = dialect.Identifier(FactLayout.UpperColumn(measure.Id));
        return
        [
            (dialect.CountIf($"{condition} AND {lower} IS NULL"), Sum),
            (dialect.CountIf($"{condition} AND {lower} IS NOT NULL AND {upper} IS NULL"), Sum),
            (dialect.AggregateIf(Sum, lower, condition), Sum),
            (dialect.AggregateIf(Sum, upper, condition), Sum),
            (dialect.AggregateIf("min", lower, condition), "min"),
            (dialect.AggregateIf("max", upper, condition), "max"),
        ];
    }

    /// <summary>Returns true for an aggregate of a measure that is a count.</summary>
    private static bool IsCount(int index) => (index - 2) % (QuerySql.SumColumns / 2) < 2;

    /// <summary>
    /// Returns the statement with a row for each item of the lists of codes. The lists were grouped before, so that
    /// each different list is unfolded once. One list after the other, so that all combinations come out.
    /// </summary>
    private string Unfolded(
        string grouped,
        IReadOnlyList<(Dimension<TFact> Dimension, string Key)> keys,
        IReadOnlyList<string> rest
    )
    {
        string unfolded = grouped;
        foreach ((Dimension<TFact> dimension, string key) in keys)
        {
            if (!dimension.IsMultiValued)
                continue;
            IEnumerable<string> columns = keys.Select(other =>
                other.Key == key ? $"{dialect.Unfold(key)} AS {key}" : other.Key
            );
            unfolded = $"SELECT {string.Join(", ", columns.Concat(rest))} FROM ({unfolded}) AS folded";
        }

        return unfolded;
    }

    private static string Select(IEnumerable<string> columns, string source, IEnumerable<string> groups)
    {
        string by = string.Join(", ", groups);
        return $"SELECT {string.Join(", ", columns)} {source}{(by.Length == 0 ? "" : $" GROUP BY {by}")}";
    }
}
