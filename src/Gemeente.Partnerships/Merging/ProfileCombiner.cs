using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>Adds what other profiles of a municipality and period state to the one that is kept.</summary>
internal sealed class ProfileCombiner(MunicipalityProfile kept, List<MergeConflict> conflicts)
    : RecordCombiner<MunicipalityProfile>(kept, kept.Evidence, conflicts)
{
    /// <summary>The kept profile with all that was added.</summary>
    public MunicipalityProfile Result => Current with { Evidence = Whole(Current.Evidence) };

    public void Add(MunicipalityProfile its, string source)
    {
        MergedRecord<MunicipalityProfile> other = new(its, source, Id: null);
        MunicipalityProfile mine = Current;
        Adds = false;
        Current = mine with
        {
            Name = Value(ProfileField.Name, mine.Name, its.Name, other),
            Inhabitants = Single(ProfileField.Inhabitants, mine.Inhabitants, its.Inhabitants, other),
            Staffing = Value(ProfileField.Staffing, mine.Staffing, its.Staffing, other),
            WeeklyTime = Value(ProfileField.WeeklyTime, mine.WeeklyTime, its.WeeklyTime, other),
            AnnualBudget = Budget(mine.AnnualBudget, its.AnnualBudget, other),
            HasPolicy = Single(ProfileField.HasPolicy, mine.HasPolicy, its.HasPolicy, other),
            HasDacFocus = Single(ProfileField.HasDacFocus, mine.HasDacFocus, its.HasDacFocus, other),
            MillenniumMunicipalitySince = Bound(
                ProfileField.MillenniumMunicipalitySince,
                BoundOf(mine),
                BoundOf(its),
                isStart: true,
                other
            ).Date,
        };
        Current = Current with
        {
            Evidence = Combine(
                mine.Evidence,
                its.Evidence,
                (ProfileField.ReferenceDate, ProfileField.Confidence),
                other
            ),
        };
    }

    protected override MergeConflict ConflictOn(
        RecordField<MunicipalityProfile> field,
        string stated,
        MergedRecord<MunicipalityProfile> other
    ) =>
        new()
        {
            Municipality = Current.Municipality,
            ValidFor = Current.ValidFor,
            Field = field.Id,
            Kept = field.TextOf(Current)!,
            Other = stated,
            Source = other.Source,
        };

    /// <summary>Of two amounts the one that says more.</summary>
    private AmountRange? Budget(AmountRange? mine, AmountRange? its, MergedRecord<MunicipalityProfile> other)
    {
        if (mine is not { } range || its is not { } amount || amount.Contains(range))
            return Single(ProfileField.AnnualBudget, mine, mine ?? its, other);
        bool saysMore = range.Contains(amount);
        Differs(ProfileField.AnnualBudget, !saysMore, other);
        Adds |= saysMore;
        return saysMore ? amount : range;
    }

    private T? Single<T>(
        RecordField<MunicipalityProfile> field,
        T? mine,
        T? its,
        MergedRecord<MunicipalityProfile> other
    )
        where T : struct
    {
        Adds |= mine is null && its is not null;
        return Stated(field, mine, its, other);
    }

    private static PeriodBound BoundOf(MunicipalityProfile profile) =>
        profile.MillenniumMunicipalitySince is { } since ? PeriodBound.On(since) : PeriodBound.Unknown;
}
