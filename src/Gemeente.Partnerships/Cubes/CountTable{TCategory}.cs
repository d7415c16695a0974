using System.Collections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes;

/// <summary>How many facts each category of a dimension has (frequentietabel).</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference. Lists its rows in the order of the categories; those without facts are left out.</remarks>
public sealed class CountTable<TCategory> : CountTable, IEnumerable<CountRow<TCategory>>
    where TCategory : notnull
{
    private readonly TypedAxis<TCategory> _axis;

    internal CountTable(TypedAxis<TCategory> axis, long[] counts, long total, string unit)
        : base(new AxisCounts(axis, counts), total, unit) => _axis = axis;

    /// <summary>The row of a category; its count is 0 when no fact has it.</summary>
    /// <param name="category">The category.</param>
    public CountRow<TCategory> this[TCategory category] =>
        _axis.TryGetCode(category, out int code) ? Row(code) : new CountRow<TCategory>(category, 0, Total, Known);

    /// <summary>The rows, most facts first; equal counts stay in the order of the categories.</summary>
    public IEnumerable<CountRow<TCategory>> ByCount() => this.OrderByDescending(row => row.Count);

    /// <summary>The rows in the order of the categories.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<CountRow<TCategory>> IEnumerable<CountRow<TCategory>>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CountRow<TCategory> Row(int code) => new(_axis[code], Counts[code], Total, Known);

    /// <summary>Goes through the rows.</summary>
    public struct Enumerator : IEnumerator<CountRow<TCategory>>
    {
        private readonly CountTable<TCategory> _table;
        private readonly long[] _counts;
        private readonly int[]? _order;
        private int _position;
        private int _code;

        internal Enumerator(CountTable<TCategory> table)
        {
            _table = table;
            _counts = table.Counts.ByCode;
            _order = table._axis.OrderOfCodes;
        }

        /// <inheritdoc/>
        public readonly CountRow<TCategory> Current => _table.Row(_code);

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            long[] counts = _counts;
            while (_position < counts.Length - 1)
            {
                int code = _order is null ? ++_position : _order[_position++];
                if (counts[code] != 0)
                {
                    _code = code;
                    return true;
                }
            }

            return false;
        }

        /// <inheritdoc/>
        public void Reset() => _position = 0;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
