using System.Collections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes;

/// <summary>The sum and the extremes of a measure for each category of a dimension.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference. Lists the categories that have facts, in their order.</remarks>
public sealed class SummaryTable<TCategory> : IEnumerable<SummaryRow<TCategory>>
    where TCategory : notnull
{
    private readonly TypedAxis<TCategory> _axis;
    private readonly Summary?[] _summaries;

    internal SummaryTable(TypedAxis<TCategory> axis, Summary?[] summaries)
    {
        _axis = axis;
        _summaries = summaries;
    }

    /// <summary>The facts for which nothing is stated in this dimension; null when there are none.</summary>
    public Summary? Unknown => _summaries[0];

    /// <summary>The summary of a category; null when it has no facts.</summary>
    /// <param name="category">The category.</param>
    public Summary? this[TCategory category] => _axis.TryGetCode(category, out int code) ? _summaries[code] : null;

    /// <summary>The rows in the order of the categories.</summary>
    public IEnumerator<SummaryRow<TCategory>> GetEnumerator()
    {
        for (int i = 0; i < _axis.DisplayOrder.Length; i++)
        {
            int code = _axis.DisplayOrder[i];
            if (_summaries[code] is { } summary)
            {
                yield return new SummaryRow<TCategory>(_axis[code], summary);
            }
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
