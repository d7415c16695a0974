using System.Collections;
using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Collections;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships;

/// <summary>
/// The profiles of a data set by municipality, and for one municipality in the order of their addition.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal if they contain equal profiles in the same order. A changed
/// version shares all unchanged parts with its original.
/// </remarks>
[CollectionBuilder(typeof(MunicipalityProfileCollection), nameof(Create))]
public sealed class MunicipalityProfileCollection
    : IReadOnlyCollection<MunicipalityProfile>,
        IEquatable<MunicipalityProfileCollection>
{
    // By the number of the code of the municipality.
    private readonly PersistentArray<ValueList<MunicipalityProfile>> _byMunicipality;

    private MunicipalityProfileCollection(PersistentArray<ValueList<MunicipalityProfile>> byMunicipality, int count)
    {
        _byMunicipality = byMunicipality;
        Count = count;
    }

    /// <summary>Gets the collection without profiles.</summary>
    public static MunicipalityProfileCollection Empty { get; } =
        new(PersistentArray<ValueList<MunicipalityProfile>>.Empty, 0);

    /// <summary>Gets the number of profiles.</summary>
    public int Count { get; }

    /// <summary>Returns a collection of profiles.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// Some profiles are equal. Each repeated profile is an issue.
    /// </exception>
    public static MunicipalityProfileCollection Create(IEnumerable<MunicipalityProfile> profiles)
    {
        List<DataIssue> issues = [];
        DataSetChanges added = new() { AddedProfiles = profiles.ToValueList() };
        MunicipalityProfileCollection all = Empty.With(added, issues);
        return issues.Count == 0 ? all : throw new InvalidPartnershipDataException([.. issues]);
    }

    /// <summary>Returns a collection of profiles. Collection expressions call it.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// Some profiles are equal. Each repeated profile is an issue.
    /// </exception>
    public static MunicipalityProfileCollection Create(ReadOnlySpan<MunicipalityProfile> profiles) =>
        Create(profiles.ToArray().AsEnumerable());

    /// <summary>Returns the profiles of a municipality; empty if it has none.</summary>
    public ValueList<MunicipalityProfile> Of(MunicipalityCode municipality) =>
        municipality.Number < _byMunicipality.Length && _byMunicipality[municipality.Number] is { } own ? own : [];

    /// <summary>Enumerates the profiles by municipality.</summary>
    public IEnumerator<MunicipalityProfile> GetEnumerator()
    {
        for (int number = 0; number < _byMunicipality.Length; number++)
        {
            if (_byMunicipality[number] is not { } own)
                continue;
            foreach (MunicipalityProfile profile in own)
                yield return profile;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True if both collections contain equal profiles in the same order.</summary>
    public bool Equals(MunicipalityProfileCollection? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MunicipalityProfileCollection);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>Returns the number of profiles.</summary>
    public override string ToString() => $"{Count} profiles";

    /// <summary>Returns a version with the changes that fit. The others become issues.</summary>
    internal MunicipalityProfileCollection With(DataSetChanges changes, List<DataIssue> issues) =>
        changes.RemovedProfiles.Count + changes.AddedProfiles.Count == 0 ? this : Changed(changes, issues);

    private MunicipalityProfileCollection Changed(DataSetChanges changes, List<DataIssue> issues)
    {
        PersistentArray<ValueList<MunicipalityProfile>>.Builder byMunicipality = _byMunicipality.ToBuilder();
        int count = Count;
        foreach (MunicipalityProfile profile in changes.RemovedProfiles)
        {
            ValueList<MunicipalityProfile> known = byMunicipality.Find(profile.Municipality.Number) ?? [];
            ValueList<MunicipalityProfile> left = [.. known.Where(other => other != profile)];
            count += left.Count - known.Count;
            if (left.Count == known.Count)
                issues.Add(IssueMessages.UnknownProfile(profile.Municipality).ToIssue());
            else
                byMunicipality[profile.Municipality.Number] = left.Count == 0 ? null : left;
        }

        Dictionary<int, List<MunicipalityProfile>> added = [];
        foreach (MunicipalityProfile profile in changes.AddedProfiles)
        {
            if (!added.TryGetValue(profile.Municipality.Number, out List<MunicipalityProfile>? own))
                added.Add(profile.Municipality.Number, own = []);
            own.Add(profile);
        }

        foreach ((int number, List<MunicipalityProfile> profiles) in added)
        {
            ValueList<MunicipalityProfile> before = byMunicipality.Find(number) ?? [];
            List<MunicipalityProfile> all = [.. before];
            HashSet<MunicipalityProfile>? known = null;
            foreach (MunicipalityProfile profile in profiles)
            {
                // Most municipalities have one profile, which needs no comparison.
                if (all.Count == 0 || (known ??= [.. all]).Add(profile))
                    all.Add(profile);
                else
                    issues.Add(IssueMessages.DuplicateProfile(profile.Municipality).ToIssue());
            }

            count += all.Count - before.Count;
            byMunicipality.Extend(number + 1);
            byMunicipality[number] = [.. all];
        }

        return new MunicipalityProfileCollection(byMunicipality.ToPersistentArray(), count);
    }

    /// <summary>Returns the municipalities whose profiles differ between this version and an older one.</summary>
    internal IEnumerable<MunicipalityCode> ChangesSince(MunicipalityProfileCollection older) =>
        _byMunicipality
            .DifferencesFrom(older._byMunicipality)
            .Select(own => (own.After ?? own.Before)![0].Municipality);
}
