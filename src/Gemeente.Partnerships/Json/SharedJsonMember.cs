using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json;

/// <summary>A member whose values repeat in files. Each value is read once in a file.</summary>
internal sealed class SharedJsonMember<TRecord, TValue> : JsonMember<TRecord, TValue?>
    where TRecord : class
    where TValue : class
{
    private readonly int _slot;

    public SharedJsonMember(
        RecordField<TRecord, TValue?> field,
        bool isNullable,
        ReadValue<TValue> read,
        WriteMember<TValue?> write
    )
        : this(field, isNullable, read, write, SharedValueSlots.IndexOf<TValue>()) { }

    private SharedJsonMember(
        RecordField<TRecord, TValue?> field,
        bool isNullable,
        ReadValue<TValue> read,
        WriteMember<TValue?> write,
        int slot
    )
        : base(field, isNullable, (ref reader) => reader.ReadShared(slot, read), write) => _slot = slot;

    public override bool TryReadKnown(ref RecordReader reader, RecordDraft<TRecord> draft, int start, out int end) =>
        reader.FindKnown<TValue>(_slot, start, out end) is { } value && TrySet(ref reader, draft, value, start);
}
