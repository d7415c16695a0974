namespace Gemeente.Partnerships;

/// <summary>Adds what other records of a tie state to the one that is kept. The kept one is never contradicted.</summary>
internal sealed class TieCombiner(TieRecord kept, List<MergeConflict> conflicts)
{
    private readonly DistinctLines _sources = new(kept.Partnership.Evidence.Sources);
    private readonly DistinctLines _notes = new(kept.Partnership.Evidence.Note);
    private readonly DistinctLines _description = new(kept.Partnership.Description);
    private Partnership _result = kept.Partnership with { Id = kept.ResultId };
    private bool _adds; // whether anything but a source or a note came from the record that is being added

    /// <summary>The kept record with all that was added.</summary>
    public Partnership Result => _result with
    {
        Description = _description.ToText() ?? _result.Description,
        Evidence = _result.Evidence with { Sources = _sources.ToValueList(), Note = _notes.ToText() ?? _result.Evidence.Note },
    };

    public void Add(TieRecord other)
    {
        Partnership mine = _result;
        Partnership its = other.Partnership;
        _adds = false;
        Differs(PartnershipField.Municipality, mine.Municipality != its.Municipality, other);
        Differs(PartnershipField.PartnerName, mine.Partner.Name != its.Partner.Name, other);
        _result = mine with
        {
            Period = new Period
            {
                Start = Bound(PartnershipField.Start, mine.Period.Start, its.Period.Start, other),
                End = Bound(PartnershipField.End, mine.Period.End, its.Period.End, other),
            },
            Initiative = Value(PartnershipField.Initiative, mine.Initiative, its.Initiative, other),
            Motives = All(mine.Motives, its.Motives),
            PartnerMotives = All(mine.PartnerMotives, its.PartnerMotives),
            Themes = All(mine.Themes, its.Themes),
            Organisations = All(mine.Organisations, its.Organisations),
            Funding = All(mine.Funding, its.Funding),
        };
        _adds |= _description.Add(its.Description);
        _result = _result with { Evidence = Combine(mine.Evidence, its.Evidence, other) };
    }

    /// <summary>A record that something was taken from makes the whole no better known than itself.</summary>
    private Evidence Combine(Evidence mine, Evidence its, TieRecord other)
    {
        _sources.Add(its.Sources);
        _notes.Add(its.Note);
        return mine with
        {
            Kind = _adds && its.Kind > mine.Kind ? its.Kind : mine.Kind,
            ReferenceDate = Stated(PartnershipField.ReferenceDate, mine.ReferenceDate, its.ReferenceDate, other),
            Confidence = Stated(PartnershipField.Confidence, mine.Confidence, its.Confidence, other),
        };
    }

    private PeriodBound Bound(RecordField<Partnership> field, PeriodBound mine, PeriodBound its, TieRecord other)
    {
        (PeriodBound bound, bool isConflict) = BoundMerge.Combine(mine, its, isStart: field == PartnershipField.Start);
        Differs(field, isConflict, other);
        _adds |= bound != mine;
        return bound;
    }

    private T? Value<T>(RecordField<Partnership> field, T? mine, T? its, TieRecord other)
        where T : class, IEquatable<T>
    {
        Differs(field, mine is not null && its is not null && !mine.Equals(its), other);
        _adds |= mine is null && its is not null;
        return mine ?? its;
    }

    private T? Stated<T>(RecordField<Partnership> field, T? mine, T? its, TieRecord other)
        where T : struct
    {
        Differs(field, mine is not null && its is not null && !mine.Equals(its), other);
        return mine ?? its;
    }

    private ValueList<T> All<T>(ValueList<T> mine, ValueList<T> its)
        where T : notnull
    {
        ValueList<T> all = [.. mine.Union(its)];
        _adds |= all.Count != mine.Count;
        return all.Count == mine.Count ? mine : all;
    }

    private void Differs(RecordField<Partnership> field, bool differs, TieRecord other)
    {
        if (!differs)
            return;
        string stated = field.TextOf(other.Partnership)!;
        _notes.Add($"{field.Label.English}: {stated} according to '{other.Source}' ({other.Partnership.Id}).");
        conflicts.Add(new MergeConflict
        {
            ResultId = kept.ResultId,
            Field = field.Id,
            Kept = field.TextOf(_result)!,
            Other = stated,
            Source = other.Source,
            Id = other.Partnership.Id,
        });
    }
}
