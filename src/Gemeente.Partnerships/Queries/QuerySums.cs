using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>The sums of a measure in the answer to a query: in total, and of each combination of categories.</summary>
internal sealed class QuerySums(Label measure, string unit, Summary total, Summary certainTotal)
{
    private readonly Dictionary<IReadOnlyList<string?>, Summary> _all = new(CodesComparer.Instance);
    private readonly Dictionary<IReadOnlyList<string?>, Summary> _certain = new(CodesComparer.Instance);

    public Label Measure => measure;

    public string Unit => unit;

    public Summary Total => total;

    public Summary CertainTotal => certainTotal;

    /// <summary>Adds the sums of combinations of categories.</summary>
    public void Add(IEnumerable<(IReadOnlyList<string?> Codes, Summary Summary)> sums)
    {
        foreach ((IReadOnlyList<string?> codes, Summary sum) in sums)
            _all.Add(codes, sum);
    }

    /// <summary>Adds the sums of the certain facts of combinations of categories.</summary>
    public void AddCertain(IEnumerable<(IReadOnlyList<string?> Codes, Summary Summary)> sums)
    {
        foreach ((IReadOnlyList<string?> codes, Summary sum) in sums)
            _certain.Add(codes, sum);
    }

    /// <summary>Returns the sum of a combination of categories.</summary>
    public Summary Of(IReadOnlyList<string?> codes) => codes.Count == 0 ? Total : Find(_all, codes);

    /// <summary>Returns the sum of the certain facts of a combination of categories.</summary>
    public Summary CertainOf(IReadOnlyList<string?> codes) => codes.Count == 0 ? CertainTotal : Find(_certain, codes);

    private static Summary Find(Dictionary<IReadOnlyList<string?>, Summary> sums, IReadOnlyList<string?> codes) =>
        sums.GetValueOrDefault(codes, Summary.Nothing);

    /// <summary>Compares combinations of codes by content.</summary>
    private sealed class CodesComparer : IEqualityComparer<IReadOnlyList<string?>>
    {
        public static CodesComparer Instance { get; } = new();

        public bool Equals(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y) =>
            x is not null && y is not null && x.SequenceEqual(y, StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string?> obj)
        {
            HashCode hash = default;
            foreach (string? code in obj)
                hash.Add(code, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }
}
