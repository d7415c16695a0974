using System.Collections;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>The number of facts of each category of a dimension (frequentietabel).</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. Lists its rows in the order of the categories; those without facts
/// are left out.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class CountTable<TCategory> : CountTable, IEnumerable<CountRow<TCategory>>
    where TCategory : notnull
{
    private readonly TypedAxis<TCategory> _axis;

    internal CountTable(TypedAxis<TCategory> axis, in AxisCounts counts, string unit, Func<CountTable>? countCertain)
        : base(counts, unit, countCertain) => _axis = axis;

    /// <summary>The row of a category; its count is 0 if no fact has it.</summary>
    /// <param name="category">The category.</param>
    public CountRow<TCategory> this[TCategory category] =>
        _axis.TryGetCode(category, out int code)
            ? new(category, Counts[code], Total, Known)
            {
                Part = new CertainPart(Source, code),
                Axis = _axis,
                Place = code,
            }
            : new(category, 0, Total, Known);

    /// <summary>Returns the rows, most facts first; equal counts stay in the order of the categories.</summary>
    public IEnumerable<CountRow<TCategory>> ByCount() => this.OrderByDescending(row => row.Count);

    /// <summary>Returns the rows in the order of the categories.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<CountRow<TCategory>> IEnumerable<CountRow<TCategory>>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the rows.</summary>
    public struct Enumerator : IEnumerator<CountRow<TCategory>>
    {
        private readonly CountTable<TCategory> _table;
        private readonly long _total;
        private readonly long _known;
        private CodeEnumerator _codes;

        internal Enumerator(CountTable<TCategory> table)
        {
            _table = table;
            _total = table.Total;
            _known = table.Known;
            _codes = table.Counts.GetEnumerator();
        }

        /// <inheritdoc/>
        public readonly CountRow<TCategory> Current =>
            new(_table._axis[_codes.Current], _table.Counts[_codes.Current], _total, _known)
            {
                Part = new CertainPart(_table.Source, _codes.Current),
                Axis = _table._axis,
                Place = _codes.Current,
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
