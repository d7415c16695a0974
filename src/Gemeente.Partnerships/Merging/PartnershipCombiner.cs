using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>Adds what other records of a tie state to the one that is kept.</summary>
internal sealed class PartnershipCombiner(MergeCandidate kept, List<MergeConflict> conflicts)
    : RecordCombiner<Partnership>(kept.Partnership with { Id = kept.ResultId }, kept.Partnership.Evidence, conflicts)
{
    private readonly DistinctLines _description = new(kept.Partnership.Description);

    /// <summary>The kept record with all that was added.</summary>
    public Partnership Result =>
        Current with
        {
            Description = _description.ToText() ?? Current.Description,
            Evidence = Whole(Current.Evidence),
        };

    public void Add(MergeCandidate record)
    {
        MergedRecord<Partnership> other = new(record.Partnership, record.Source, record.Partnership.Id);
        Partnership mine = Current;
        Partnership its = record.Partnership;
        Adds = false;

        // Records of one tie are of one municipality, if under two codes.
        if (mine.Municipality != its.Municipality)
            Note(PartnershipField.Municipality, other);
        Differs(PartnershipField.PartnerName, mine.Partner.Name != its.Partner.Name, other);
        Current = mine with
        {
            Period = new Period
            {
                Start = Bound(PartnershipField.Start, mine.Period.Start, its.Period.Start, isStart: true, other),
                End = Bound(PartnershipField.End, mine.Period.End, its.Period.End, isStart: false, other),
            },
            Initiative = Value(PartnershipField.Initiative, mine.Initiative, its.Initiative, other),
            Motives = All(mine.Motives, its.Motives),
            PartnerMotives = All(mine.PartnerMotives, its.PartnerMotives),
            Themes = All(mine.Themes, its.Themes),
            Organisations = All(mine.Organisations, its.Organisations),
            Funding = All(mine.Funding, its.Funding),
        };
        Adds |= _description.Add(its.Description);
        Current = Current with
        {
            Evidence = Combine(
                mine.Evidence,
                its.Evidence,
                (PartnershipField.ReferenceDate, PartnershipField.Confidence),
                other
            ),
        };
    }

    protected override MergeConflict ConflictOn(
        RecordField<Partnership> field,
        string stated,
        MergedRecord<Partnership> other
    ) =>
        new()
        {
            Municipality = Current.Municipality,
            ResultId = Current.Id,
            Field = field.Id,
            Kept = field.TextOf(Current)!,
            Other = stated,
            Source = other.Source,
            Id = other.Id,
        };

    private ValueList<T> All<T>(ValueList<T> mine, ValueList<T> its)
        where T : notnull
    {
        ValueList<T> all = [.. mine.Union(its)];
        Adds |= all.Count != mine.Count;
        return all.Count == mine.Count ? mine : all;
    }
}
