using System.Collections;
using System.Numerics;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes;

/// <summary>How many facts each category of a dimension has (frequentietabel).</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference. Lists its rows in the order of the categories; those without facts are left out.</remarks>
public sealed class CountTable<TCategory> : CountTable, IEnumerable<CountRow<TCategory>>
    where TCategory : notnull
{
    private readonly TypedAxis<TCategory> _axis;
    private readonly ulong _present;

    internal CountTable(TypedAxis<TCategory> axis, in CodeCounts counts, string unit)
        : base(new AxisCounts(axis, counts.Counts), counts.Total, unit)
    {
        _axis = axis;
        _present = counts.Present;
    }

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
        private ulong _present;
        private int _position;
        private int _code;

        internal Enumerator(CountTable<TCategory> table)
        {
            _table = table;
            _counts = table.Counts.ByCode;
            _order = table._axis.OrderOfCodes;
            Reset();
        }

        /// <inheritdoc/>
        public readonly CountRow<TCategory> Current => _table.Row(_code);

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_present != 0)
            {
                _code = BitOperations.TrailingZeroCount(_present);
                _present &= _present - 1;
                return true;
            }

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
        public void Reset()
        {
            // Where it is known which codes have rows, there is no need to look for them.
            _present = _order is null ? _table._present : 0;
            _position = _present == 0 ? 0 : _counts.Length;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
