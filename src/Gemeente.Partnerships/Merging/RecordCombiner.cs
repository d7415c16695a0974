using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Adds the statements of other records of the same subject to the record that is kept, field by field and by the rule
/// of each field. A statement that contradicts the kept record becomes a conflict and a note in the evidence.
/// </summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
internal sealed class RecordCombiner<TRecord>(
    RecordFields<TRecord> fields,
    TRecord kept,
    MunicipalityCode municipality,
    List<MergeConflict> conflicts
)
    where TRecord : class
{
    private RecordDraft<TRecord>? _draft;

    /// <summary>Gets the id of the partnership in the result; null for a profile.</summary>
    public string? ResultId { get; init; }

    /// <summary>Gets the period of the profile; null for a partnership.</summary>
    public Period? ValidFor { get; init; }

    /// <summary>Gets the kept record with everything that was added.</summary>
    public TRecord Result => _draft?.ToRecord() ?? kept;

    /// <summary>Adds the statements of a record of a source.</summary>
    public void Add(TRecord other, string source, string? id)
    {
        RecordDraft<TRecord> draft = _draft ??= fields.Edit(kept);
        bool isAdded = false;
        foreach (RecordField<TRecord> field in fields.Leaves)
        {
            if (field.Info.IsKey)
                continue;
            (bool differs, bool adds) = field.Merge(draft, other);
            isAdded |= adds && !field.Info.IsEvidence;
            if (differs)
                Report(field, draft, field.TextOf(other)!, source, id);
        }

        // A record with values of both is known no better than the less certain one of the two.
        RecordField<TRecord, EvidenceKind?> kind = fields.Leaf<EvidenceKind?>("evidence.kind");
        if (isAdded && kind.Get(other) > kind.Get(draft.Record))
            kind.Set(draft, kind.Get(other));
    }

    private void Report(
        RecordField<TRecord> field,
        RecordDraft<TRecord> draft,
        string stated,
        string source,
        string? id
    )
    {
        RecordField<TRecord, string?> note = fields.Leaf<string?>("evidence.note");
        string line = $"{field.Label.English}: {stated} according to '{source}'{(id is null ? "" : $" ({id})")}.";
        note.Set(draft, MergeRules.Lines(note.Get(draft.Record), line).Value);
        if (field.Info.IsOnlyNoted)
            return;
        conflicts.Add(
            new MergeConflict
            {
                Municipality = municipality,
                ResultId = ResultId,
                ValidFor = ValidFor,
                Field = field.Id,
                Kept = field.TextOf(draft.Record)!,
                Other = stated,
                Source = source,
                Id = id,
            }
        );
    }
}
