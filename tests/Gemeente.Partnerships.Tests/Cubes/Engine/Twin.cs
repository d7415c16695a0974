using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>
/// Gives the same answers as a cube by reading every fact in turn. Each classifier classifies each fact
/// once, so that many queries can be checked.
/// </summary>
internal sealed class Twin(Row[] facts)
{
    private readonly Dictionary<Dimension<Row>, string?[][]> _codes = [];

    public Row[] Facts => facts;

    /// <summary>The numbers of the facts that a filter selects.</summary>
    public int[] Select(Filter<Row> filter) =>
        [.. Enumerable.Range(0, facts.Length).Where(i => filter.Matches(facts[i]))];

    /// <summary>The number of selected facts of each category; null is unknown.</summary>
    public Dictionary<(string?, string?), long> Count(int[] selected, Dimension<Row> by)
    {
        string?[][] codes = CodesOf(by);
        var counts = new Dictionary<(string?, string?), long>();
        foreach (int fact in selected)
        {
            foreach (string? code in codes[fact])
            {
                counts[(code, null)] = counts.GetValueOrDefault((code, null)) + 1;
            }
        }

        return counts;
    }

    public Dictionary<(string?, string?), long> Count(int[] selected, Dimension<Row> rows, Dimension<Row> columns)
    {
        string?[][] left = CodesOf(rows);
        string?[][] right = CodesOf(columns);
        var counts = new Dictionary<(string?, string?), long>();
        foreach (int fact in selected)
        {
            foreach (string? row in left[fact])
            {
                foreach (string? column in right[fact])
                {
                    counts[(row, column)] = counts.GetValueOrDefault((row, column)) + 1;
                }
            }
        }

        return counts;
    }

    /// <summary>The number of different known units of the selected facts of each category.</summary>
    public Dictionary<(string?, string?), long> CountDistinct(
        int[] selected,
        Dimension<Row> units,
        Dimension<Row> by
    ) =>
        Distinct(
            selected.SelectMany(fact =>
                CodesOf(by)[fact].SelectMany(code => CodesOf(units)[fact].Select(unit => ((code, (string?)null), unit)))
            )
        );

    public Dictionary<(string?, string?), long> CountDistinct(
        int[] selected,
        Dimension<Row> units,
        Dimension<Row> rows,
        Dimension<Row> columns
    ) =>
        Distinct(
            selected.SelectMany(fact =>
                CodesOf(rows)[fact]
                    .SelectMany(row => CodesOf(columns)[fact].Select(column => (row, column)))
                    .SelectMany(cell => CodesOf(units)[fact].Select(unit => (cell, unit)))
            )
        );

    public long CountDistinct(int[] selected, Dimension<Row> units) =>
        selected.SelectMany(fact => CodesOf(units)[fact]).Where(unit => unit is not null).Distinct().LongCount();

    private static Dictionary<(string?, string?), long> Distinct(
        IEnumerable<((string?, string?) Cell, string? Unit)> all
    ) =>
        all.Where(pair => pair.Unit is not null)
            .Distinct()
            .CountBy(pair => pair.Cell)
            .ToDictionary(pair => pair.Key, pair => (long)pair.Value);

    /// <summary>The codes of the categories of each fact; null is unknown.</summary>
    private string?[][] CodesOf(Dimension<Row> dimension)
    {
        if (!_codes.TryGetValue(dimension, out string?[][]? codes))
        {
            _codes[dimension] = codes = dimension switch
            {
                Dimension<Row, int> typed => [.. facts.Select(fact => Codes(typed, fact))],
                Dimension<Row, bool> typed => [.. facts.Select(fact => Codes(typed, fact))],
                Dimension<Row, string> typed => [.. facts.Select(fact => Codes(typed, fact))],
                _ => throw new ArgumentException(dimension.Id),
            };
        }

        return codes;
    }

    private static string?[] Codes<TCategory>(Dimension<Row, TCategory> dimension, Row fact)
        where TCategory : notnull
    {
        Classification<TCategory> classification = dimension.Classify(fact);
        return classification.IsUnknown
            ? [null]
            :
            [
                .. Enumerable
                    .Range(0, classification.Count)
                    .Select(i => dimension.Codes.CodeOf(classification[i]))
                    .Distinct(),
            ];
    }
}
