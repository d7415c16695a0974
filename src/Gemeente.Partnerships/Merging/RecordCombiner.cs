using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Adds what other records state of the same to the one that is kept. The kept one is never contradicted.
/// </summary>
/// <typeparam name="T">The kind of record.</typeparam>
internal abstract class RecordCombiner<T>(T kept, Evidence evidence, List<MergeConflict> conflicts)
{
    private readonly DistinctLines _sources = new(evidence.Sources);
    private readonly DistinctLines _notes = new(evidence.Note);

    /// <summary>The kept record with what was added, but for sources and notes.</summary>
    protected T Current { get; set; } = kept;

    /// <summary>Whether anything but a source or a note came from the record that is being added.</summary>
    protected bool Adds { get; set; }

    /// <summary>What the other record states otherwise than the kept one.</summary>
    protected abstract MergeConflict ConflictOn(RecordField<T> field, string stated, MergedRecord<T> other);

    /// <summary>
    /// A record that something was taken from makes the whole no better known than itself. Records that speak of
    /// different days do not contradict each other.
    /// </summary>
    protected Evidence Combine(
        Evidence mine,
        Evidence its,
        (RecordField<T> ReferenceDate, RecordField<T> Confidence) fields,
        MergedRecord<T> other
    )
    {
        _sources.Add(its.Sources);
        _notes.Add(its.Note);
        if (mine.ReferenceDate is not null && its.ReferenceDate is not null && mine.ReferenceDate != its.ReferenceDate)
            Note(fields.ReferenceDate, other);
        return mine with
        {
            Kind = Adds && its.Kind > mine.Kind ? its.Kind : mine.Kind,
            ReferenceDate = mine.ReferenceDate ?? its.ReferenceDate,
            Confidence = Stated(fields.Confidence, mine.Confidence, its.Confidence, other),
        };
    }

    /// <summary>The evidence with all sources and notes.</summary>
    protected Evidence Whole(Evidence mine) =>
        mine with
        {
            Sources = _sources.ToValueList(),
            Note = _notes.ToText() ?? mine.Note,
        };

    protected PeriodBound Bound(
        RecordField<T> field,
        PeriodBound mine,
        PeriodBound its,
        bool isStart,
        MergedRecord<T> other
    )
    {
        (PeriodBound bound, bool isConflict) = BoundMerge.Combine(mine, its, isStart);
        Differs(field, isConflict, other);
        Adds |= bound != mine;
        return bound;
    }

    protected TValue? Value<TValue>(RecordField<T> field, TValue? mine, TValue? its, MergedRecord<T> other)
        where TValue : class, IEquatable<TValue>
    {
        Differs(field, mine is not null && its is not null && !mine.Equals(its), other);
        Adds |= mine is null && its is not null;
        return mine ?? its;
    }

    protected TValue? Stated<TValue>(RecordField<T> field, TValue? mine, TValue? its, MergedRecord<T> other)
        where TValue : struct
    {
        Differs(field, mine is not null && its is not null && !mine.Equals(its), other);
        return mine ?? its;
    }

    protected void Differs(RecordField<T> field, bool differs, MergedRecord<T> other)
    {
        if (!differs)
            return;
        conflicts.Add(ConflictOn(field, Note(field, other), other));
    }

    /// <summary>Notes what the other record states, and gives it.</summary>
    protected string Note(RecordField<T> field, MergedRecord<T> other)
    {
        string stated = field.TextOf(other.Record)!;
        string id = other.Id is null ? "" : $" ({other.Id})";
        _notes.Add($"{field.Label.English}: {stated} according to '{other.Source}'{id}.");
        return stated;
    }
}
