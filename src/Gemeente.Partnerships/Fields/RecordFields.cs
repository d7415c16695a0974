using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Fields;

/// <summary>The table of the fields of one type of record, in the order in which they are written.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <param name="name">The English name of such a record, for messages.</param>
/// <param name="template">A record that states nothing: required fields have some valid value.</param>
/// <param name="copy">Copies a record.</param>
/// <param name="members">The fields; a part, such as a period, is one of them.</param>
internal sealed class RecordFields<TRecord>(
    string name,
    TRecord template,
    Func<TRecord, TRecord> copy,
    params RecordField<TRecord>[] members
)
    where TRecord : class
{
    /// <summary>Gets the English name of such a record, for messages.</summary>
    public string Name => name;

    /// <summary>Gets the fields; a part, such as a period, is one of them.</summary>
    public ValueList<RecordField<TRecord>> Members { get; } = ValueList.Create<RecordField<TRecord>>(members);

    /// <summary>Gets the fields, with those of a part instead of the part.</summary>
    public ValueList<RecordField<TRecord>> Leaves => field ??= [.. members.SelectMany(member => member.Leaves)];

    /// <summary>Gets one of <see cref="Leaves"/>.</summary>
    /// <exception cref="InvalidOperationException">The table has no such field.</exception>
    public RecordField<TRecord, TValue> Leaf<TValue>(string id) =>
        (RecordField<TRecord, TValue>)Leaves.First(leaf => leaf.Id == id);

    /// <summary>Gets a draft of a new record, in which the required fields must still be set.</summary>
    public RecordDraft<TRecord> NewDraft() => new(copy(template));

    /// <summary>Gets a draft with the values of a record, which itself does not change.</summary>
    public RecordDraft<TRecord> Edit(TRecord record) => new(copy(record));

    /// <summary>Finds the fields of which two records have different values. Keys are not compared.</summary>
    public ValueList<FieldDifference> Differences(TRecord before, TRecord after) =>
        FieldDifference.Between(
            before,
            after,
            from leaf in Leaves
            where !leaf.Info.IsKey
            select (leaf.Id, leaf.Label, (Func<TRecord, string?>)leaf.TextOf)
        );
}
