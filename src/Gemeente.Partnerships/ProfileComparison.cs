namespace Gemeente.Partnerships;

/// <summary>The profiles that two data sets do not share: those of one municipality and period belong together, in their order.</summary>
internal sealed class ProfileComparison
{
    public ProfileComparison(MunicipalityProfileCollection before, MunicipalityProfileCollection after)
    {
        HashSet<MunicipalityProfile> earlier = [.. before];
        HashSet<MunicipalityProfile> later = [.. after];
        var gone = before.Where(profile => !later.Contains(profile))
            .GroupBy(KeyOf)
            .ToDictionary(group => group.Key, group => new Queue<MunicipalityProfile>(group));
        foreach (MunicipalityProfile profile in after.Where(profile => !earlier.Contains(profile)))
        {
            if (gone.TryGetValue(KeyOf(profile), out Queue<MunicipalityProfile>? same) && same.TryDequeue(out MunicipalityProfile? changed))
                Changed.Add(new ProfileDifference { Before = changed, After = profile });
            else
                Added.Add(profile);
        }

        Removed.AddRange(gone.Values.SelectMany(left => left));
    }

    public List<MunicipalityProfile> Added { get; } = [];

    public List<MunicipalityProfile> Removed { get; } = [];

    public List<ProfileDifference> Changed { get; } = [];

    private static (MunicipalityCode, Period) KeyOf(MunicipalityProfile profile) => (profile.Municipality, profile.ValidFor);
}
