using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Collections;

/// <summary>
/// A list of a municipality that is found on first use, so that a register is read without it. Equal if the items are.
/// Safe for use by several threads.
/// </summary>
internal sealed class DeferredList<T> : IEquatable<DeferredList<T>>
    where T : class, IEquatable<T>
{
    private readonly Func<MunicipalityCode, ValueList<T>>? _find;
    private readonly MunicipalityCode _code;
    private ValueList<T>? _items;

    public DeferredList(ValueList<T> items) => _items = items;

    public DeferredList(MunicipalityCode code, Func<MunicipalityCode, ValueList<T>> find)
    {
        _code = code;
        _find = find;
    }

    public static DeferredList<T> Empty { get; } = new([]);

    public ValueList<T> Items => _items ??= _find!(_code);

    public bool Equals(DeferredList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && Items == other.Items);

    public override bool Equals(object? obj) => Equals(obj as DeferredList<T>);

    // A hash of the items would read them.
    public override int GetHashCode() => 0;
}
