using System.Collections;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships;

/// <summary>The municipalities that received territory of another, the main heir first (opvolgers).</summary>
/// <remarks>Immutable and safe for use by several threads; equal if they have equal heirs in the same order.</remarks>
public sealed class MunicipalityHeirs : IReadOnlyList<MunicipalityHeir>, IEquatable<MunicipalityHeirs>
{
    private readonly Func<MunicipalityCode, ValueList<MunicipalityHeir>>? _find;
    private readonly MunicipalityCode _code;
    private ValueList<MunicipalityHeir>? _items;

    /// <summary>Creates a list of heirs.</summary>
    public MunicipalityHeirs(IEnumerable<MunicipalityHeir> heirs)
    {
        ArgumentNullException.ThrowIfNull(heirs);
        _items = [.. heirs];
    }

    /// <summary>Heirs that are found on first use, so that a register is read without its successions.</summary>
    internal MunicipalityHeirs(MunicipalityCode code, Func<MunicipalityCode, ValueList<MunicipalityHeir>> find)
    {
        _code = code;
        _find = find;
    }

    /// <summary>Gets the list without heirs.</summary>
    public static MunicipalityHeirs Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => Items.Count;

    private ValueList<MunicipalityHeir> Items => _items ??= _find!(_code);

    /// <inheritdoc/>
    public MunicipalityHeir this[int index] => Items[index];

    /// <inheritdoc/>
    public IEnumerator<MunicipalityHeir> GetEnumerator() => ((IEnumerable<MunicipalityHeir>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True if the other list has equal heirs in the same order.</summary>
    public bool Equals(MunicipalityHeirs? other) =>
        ReferenceEquals(this, other) || (other is not null && Items == other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MunicipalityHeirs);

    /// <summary>
    /// Gets the same number for every list, because a hash of the content would read the successions.
    /// </summary>
    public override int GetHashCode() => 0;
}
