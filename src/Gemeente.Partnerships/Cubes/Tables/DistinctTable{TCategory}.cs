using System.Collections;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>The number of different units (municipalities, partners) of each category of a dimension.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. One unit may be in several rows, so do not add up the rows.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class DistinctTable<TCategory> : DistinctTable, IEnumerable<DistinctRow<TCategory>>
    where TCategory : notnull
{
    private readonly TypedAxis<TCategory> _axis;

    internal DistinctTable(
        TypedAxis<TCategory> axis,
        in AxisCounts counts,
        string unit,
        Func<DistinctTable>? countCertain
    )
        : base(counts, unit, countCertain) => _axis = axis;

    /// <summary>The row of a category; its count is 0 if no fact has it.</summary>
    /// <param name="category">The category.</param>
    public DistinctRow<TCategory> this[TCategory category] =>
        _axis.TryGetCode(category, out int code)
            ? new(category, Counts[code], Total) { Part = new CertainPart(Source, code) }
            : new(category, 0, Total);

    /// <summary>Returns the rows, most units first; equal counts stay in the order of the categories.</summary>
    public IEnumerable<DistinctRow<TCategory>> ByCount() => this.OrderByDescending(row => row.Count);

    /// <summary>Returns the rows in the order of the categories.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<DistinctRow<TCategory>> IEnumerable<DistinctRow<TCategory>>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the rows.</summary>
    public struct Enumerator : IEnumerator<DistinctRow<TCategory>>
    {
        private readonly DistinctTable<TCategory> _table;
        private readonly long _total;
        private CodeEnumerator _codes;

        internal Enumerator(DistinctTable<TCategory> table)
        {
            _table = table;
            _total = table.Total;
            _codes = table.Counts.GetEnumerator();
        }

        /// <inheritdoc/>
        public readonly DistinctRow<TCategory> Current =>
            new(_table._axis[_codes.Current], _table.Counts[_codes.Current], _total)
            {
                Part = new CertainPart(_table.Source, _codes.Current),
            };

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _codes.MoveNext();

        /// <inheritdoc/>
        public void Reset() => _codes.Reset();

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
