namespace Gemeente.Partnerships.Fields;

/// <summary>The type of the values of a field: their text, how two of them are merged, and who visits them.</summary>
/// <typeparam name="TValue">The type in C#. Null, and an empty list, mean that nothing is stated.</typeparam>
internal abstract class FieldType<TValue>
{
    /// <summary>Gets the value that means that nothing is stated.</summary>
    public virtual TValue NotStated => default!;

    /// <summary>Gets the text that is compared and shown; null when nothing is stated.</summary>
    public virtual string? TextOf(TValue value) => value?.ToString();

    /// <summary>Merges two values when the field has no rule of its own.</summary>
    public virtual MergedValue<TValue> Merge(TValue kept, TValue other) => MergeRules.FirstStated(kept, other);

    /// <summary>Gets the field itself, or the fields of the part that it contains.</summary>
    public virtual IEnumerable<RecordField<TRecord>> LeavesOf<TRecord>(RecordField<TRecord, TValue> field)
        where TRecord : class => [field];

    /// <summary>Calls the method of the visitor that is made for this type.</summary>
    public abstract TResult Accept<TRecord, TResult>(
        RecordField<TRecord, TValue> field,
        IFieldVisitor<TRecord, TResult> visitor
    )
        where TRecord : class;
}
