using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// The changes that make the profiles of one data set those of another. Profiles of one municipality are compared by
/// the day on which they begin. Among those of one day the order matters, because the last counts.
/// </summary>
internal sealed class ProfileComparison
{
    public ProfileComparison(MunicipalityProfileCollection before, MunicipalityProfileCollection after)
    {
        ILookup<(MunicipalityCode, DateOnly), MunicipalityProfile> earlier = before.ToLookup(KeyOf);
        ILookup<(MunicipalityCode, DateOnly), MunicipalityProfile> later = after.ToLookup(KeyOf);
        foreach (IGrouping<(MunicipalityCode, DateOnly), MunicipalityProfile> alike in later)
            Compare([.. earlier[alike.Key]], [.. alike]);
        foreach (
            IGrouping<(MunicipalityCode, DateOnly), MunicipalityProfile> alike in earlier.Where(alike =>
                !later.Contains(alike.Key)
            )
        )
            Removed.AddRange(alike);
    }

    public List<MunicipalityProfile> Added { get; } = [];

    public List<MunicipalityProfile> Removed { get; } = [];

    public List<ProfileDifference> Changed { get; } = [];

    private void Compare(List<MunicipalityProfile> before, List<MunicipalityProfile> after)
    {
        // Profiles that stay are not moved, and added profiles come after them.
        List<MunicipalityProfile> gone = [];
        int staying = 0;
        int from = 0;
        for (; staying < after.Count && before.IndexOf(after[staying], from) is >= 0 and int place; staying++)
        {
            gone.AddRange(before[from..place]);
            from = place + 1;
        }

        gone.AddRange(before[from..]);

        // Changed profiles are added before new ones.
        var sameOf = gone.GroupBy(profile => profile.ValidFor)
            .ToDictionary(same => same.Key, same => new Queue<MunicipalityProfile>(same));
        int changed = staying;
        for (
            ;
            changed < after.Count
                && sameOf.TryGetValue(after[changed].ValidFor, out Queue<MunicipalityProfile>? same)
                && same.TryDequeue(out MunicipalityProfile? earlier);
            changed++
        )
            Changed.Add(new ProfileDifference { Before = earlier, After = after[changed] });
        Added.AddRange(after.Skip(changed));
        Removed.AddRange(sameOf.Values.SelectMany(left => left));
    }

    private static (MunicipalityCode, DateOnly) KeyOf(MunicipalityProfile profile) =>
        (profile.Municipality, EffectiveProfile.FirstDay(profile));
}
