using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Merging;

/// <summary>Merges the profiles of data sets. The profiles of one municipality and period become one.</summary>
internal sealed class ProfileMerger
{
    private readonly HashSet<MunicipalityProfile> _known = [];
    private readonly Dictionary<ProfileKey, RecordCombiner<MunicipalityProfile>> _byKey = [];
    private readonly List<RecordCombiner<MunicipalityProfile>> _kept = [];
    private readonly Func<MunicipalityCode, MunicipalityKind?> _kindOf;
    private readonly List<MergeConflict> _conflicts;

    public ProfileMerger(
        ValueList<PartnershipDataSet> sources,
        Func<MunicipalityCode, MunicipalityKind?> kindOf,
        List<MergeConflict> conflicts
    )
    {
        _kindOf = kindOf;
        _conflicts = conflicts;
        for (int i = 0; i < sources.Count; i++)
        {
            // The later one of two profiles with one key in a data set counts.
            MergeEntry[] entries =
            [
                .. sources[i].Profiles.Reverse().Select(profile => Add(profile, i, sources[i].Name)),
            ];
            Entries.AddRange(entries.Reverse());
        }
    }

    /// <summary>Gets the outcome of each profile, source by source.</summary>
    public List<MergeEntry> Entries { get; } = [];

    /// <summary>Gets the profiles. Those of the most trusted source are last, because the last one counts.</summary>
    public IEnumerable<MunicipalityProfile> Profiles => _kept.Select(combiner => combiner.Result).Reverse();

    private MergeEntry Add(MunicipalityProfile profile, int sourceIndex, string source) =>
        new()
        {
            SourceIndex = sourceIndex,
            Source = source,
            Municipality = profile.Municipality,
            Outcome = Add(profile, source),
        };

    private MergeOutcome Add(MunicipalityProfile profile, string source)
    {
        if (!_known.Add(profile))
            return MergeOutcome.Identical;
        ProfileKey? key = ProfileKey.Of(profile, _kindOf(profile.Municipality) == MunicipalityKind.Placeholder);
        if (key is { } same && _byKey.TryGetValue(same, out RecordCombiner<MunicipalityProfile>? known))
        {
            known.Add(profile, source, id: null);
            return MergeOutcome.Combined;
        }

        RecordCombiner<MunicipalityProfile> combiner = new(
            ProfileFields.Table,
            profile,
            profile.Municipality,
            _conflicts
        )
        {
            ValidFor = profile.ValidFor,
        };
        if (key is { } its)
            _byKey.Add(its, combiner);
        _kept.Add(combiner);
        return MergeOutcome.Kept;
    }
}
