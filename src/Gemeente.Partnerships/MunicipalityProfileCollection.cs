using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships;

/// <summary>The profiles of a data set by municipality, and of one municipality in the order they were added.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal when it holds equal profiles in the same order. A changed
/// version shares what is not changed with the one it was made of.
/// </remarks>
[CollectionBuilder(typeof(MunicipalityProfileCollection), nameof(Create))]
public sealed class MunicipalityProfileCollection
    : IReadOnlyCollection<MunicipalityProfile>, IEquatable<MunicipalityProfileCollection>
{
    private readonly ImmutableSortedDictionary<MunicipalityCode, ValueList<MunicipalityProfile>> _byMunicipality;

    private MunicipalityProfileCollection(
        ImmutableSortedDictionary<MunicipalityCode, ValueList<MunicipalityProfile>> byMunicipality, int count)
    {
        _byMunicipality = byMunicipality;
        Count = count;
    }

    /// <summary>The collection without profiles.</summary>
    public static MunicipalityProfileCollection Empty { get; } =
        new(ImmutableSortedDictionary<MunicipalityCode, ValueList<MunicipalityProfile>>.Empty, 0);

    /// <summary>The number of profiles.</summary>
    public int Count { get; }

    /// <summary>A collection of profiles.</summary>
    /// <exception cref="InvalidPartnershipDataException">Some profiles are equal; each is an issue.</exception>
    public static MunicipalityProfileCollection Create(IEnumerable<MunicipalityProfile> profiles)
    {
        List<DataIssue> issues = [];
        DataSetChanges added = new() { AddedProfiles = profiles.ToValueList() };
        MunicipalityProfileCollection all = Empty.With(added, issues);
        return issues.Count == 0 ? all : throw new InvalidPartnershipDataException([.. issues]);
    }

    /// <summary>A collection of profiles; what a collection expression calls.</summary>
    /// <exception cref="InvalidPartnershipDataException">Some profiles are equal; each is an issue.</exception>
    public static MunicipalityProfileCollection Create(ReadOnlySpan<MunicipalityProfile> profiles)
        => Create(profiles.ToArray().AsEnumerable());

    /// <summary>The profiles of a municipality, none when there are none.</summary>
    public ValueList<MunicipalityProfile> Of(MunicipalityCode municipality)
        => _byMunicipality.GetValueOrDefault(municipality, []);

    /// <summary>Enumerates the profiles by municipality.</summary>
    public IEnumerator<MunicipalityProfile> GetEnumerator()
        => _byMunicipality.Values.SelectMany(profiles => profiles).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The collections hold equal profiles in the same order.</summary>
    public bool Equals(MunicipalityProfileCollection? other)
        => ReferenceEquals(this, other) || (other is not null && Count == other.Count && this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MunicipalityProfileCollection);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>The number of profiles.</summary>
    public override string ToString() => $"{Count} profiles";

    /// <summary>A version with the changes that fit. Others become issues.</summary>
    internal MunicipalityProfileCollection With(DataSetChanges changes, List<DataIssue> issues)
    {
        var byMunicipality = _byMunicipality.ToBuilder();
        int count = Count;
        foreach (MunicipalityProfile profile in changes.RemovedProfiles)
        {
            ValueList<MunicipalityProfile> known = byMunicipality.GetValueOrDefault(profile.Municipality, []);
            ValueList<MunicipalityProfile> left = [.. known.Where(other => other != profile)];
            count += left.Count - known.Count;
            if (left.Count == known.Count)
                issues.Add(Refused("unknown-profile", profile, "There is no such profile to remove."));
            else if (left.Count == 0)
                byMunicipality.Remove(profile.Municipality);
            else
                byMunicipality[profile.Municipality] = left;
        }

        foreach (IGrouping<MunicipalityCode, MunicipalityProfile> added in changes.AddedProfiles.GroupBy(profile => profile.Municipality))
        {
            List<MunicipalityProfile> all = [.. byMunicipality.GetValueOrDefault(added.Key, [])];
            HashSet<MunicipalityProfile>? known = null;
            foreach (MunicipalityProfile profile in added)
            {
                // A first profile equals no other, and most municipalities have one.
                if (all.Count == 0 || (known ??= [.. all]).Add(profile))
                    all.Add(profile);
                else
                    issues.Add(Refused("duplicate-profile", profile, "The profile is there already."));
            }

            count += all.Count - byMunicipality.GetValueOrDefault(added.Key, []).Count;
            byMunicipality[added.Key] = [.. all];
        }

        return new MunicipalityProfileCollection(byMunicipality.ToImmutable(), count);
    }

    /// <summary>The municipalities that have other profiles in this version than in an older one.</summary>
    internal IEnumerable<MunicipalityCode> ChangesSince(MunicipalityProfileCollection older)
        => _byMunicipality.Keys
            .Union(older._byMunicipality.Keys)
            .Where(code => !ReferenceEquals(Of(code), older.Of(code)));

    private static DataIssue Refused(string code, MunicipalityProfile profile, string message) => new()
    {
        Severity = IssueSeverity.Error,
        Code = code,
        Message = $"{message} It is of municipality {profile.Municipality}.",
    };
}
