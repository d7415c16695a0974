using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Catalog;

/// <summary>
/// The changes of a catalog's facts after a change of its data set: facts removed, added and replaced. Applies them to
/// what the older catalog has made.
/// </summary>
internal sealed class CatalogChange
{
    // Changing one fact costs dozens of times as much as making one fact while making all.
    private const int MinChangesForRebuild = 256;
    private const int RebuildFraction = 16;

    private readonly PartnershipDataSet _changed;
    private readonly List<(PartnershipFact? Before, PartnershipFact? After)> _facts = [];
    private readonly HashSet<MunicipalityCode> _municipalities;

    private CatalogChange(PartnershipDataSet changed, HashSet<MunicipalityCode> profiled)
    {
        _changed = changed;
        _municipalities = [.. profiled];
    }

    /// <summary>True if all new and replacing facts count.</summary>
    public bool AllCount => _facts.TrueForAll(fact => fact.After is null or { IsCounted: true });

    /// <summary>Finds the changes; null when there are so many that a new catalog costs less.</summary>
    public static CatalogChange? Find(
        PartnershipDataSet older,
        PartnershipDataSet changed,
        FactBuilder facts,
        HashSet<MunicipalityCode> profiled
    )
    {
        int maxChanges = Math.Max(MinChangesForRebuild, older.Partnerships.Count / RebuildFraction);
        var partnerships = new Dictionary<string, PartnershipChange>(StringComparer.Ordinal);
        foreach (PartnershipChange one in changed.Partnerships.ChangesSince(older.Partnerships))
        {
            Merge(partnerships, one);
            if (partnerships.Count > maxChanges)
                return null;
        }

        if (profiled.Count > 0)
        {
            // Their facts contain the profile too.
            foreach (Partnership partnership in changed.Partnerships)
            {
                if (facts.IsIn(profiled, partnership) && !partnerships.ContainsKey(partnership.Id))
                    partnerships.Add(partnership.Id, new PartnershipChange(partnership, partnership));
                if (partnerships.Count > maxChanges)
                    return null;
            }
        }

        var change = new CatalogChange(changed, profiled);
        foreach (PartnershipChange one in partnerships.Values)
            change.Add(
                one.Before is null ? null : facts.Join(one.Before),
                one.After is null ? null : facts.Join(one.After)
            );
        return change;
    }

    /// <summary>Applies the changes to a cube of all facts, or of the facts that count.</summary>
    public Cube<PartnershipFact> Apply(Cube<PartnershipFact> cube, bool onlyCounting)
    {
        return cube.With(
            _facts.Where(fact => IsIn(fact.After)).Select(fact => fact.After!),
            _facts.Where(fact => IsIn(fact.Before) && !IsIn(fact.After)).Select(fact => fact.Before!.Partnership.Id)
        );

        bool IsIn(PartnershipFact? fact) => fact is not null && (fact.IsCounted || !onlyCounting);
    }

    /// <summary>
    /// Applies the changes to the counting partnerships by municipality, in the order of the data set.
    /// </summary>
    public PartnershipsByMunicipality Apply(PartnershipsByMunicipality byMunicipality)
    {
        HashSet<string> changed = [.. _facts.Select(fact => (fact.After ?? fact.Before)!.Partnership.Id)];
        ILookup<MunicipalityCode, PartnershipFact> come = _facts
            .Where(fact => fact.After is { IsCounted: true, Municipality: not null })
            .ToLookup(fact => fact.After!.Municipality!.Code, fact => fact.After!);
        return byMunicipality.With(
            _municipalities,
            code =>
                [
                    .. byMunicipality
                        .Get(code)
                        .Where(fact => !changed.Contains(fact.Partnership.Id))
                        .Concat(come[code])
                        .OrderBy(fact => _changed.Partnerships.PlaceOf(fact.Partnership.Id)),
                ]
        );
    }

    /// <summary>Applies the changes to a cube of the municipalities that exist.</summary>
    public Cube<MunicipalityFact> ApplyToExisting(
        Cube<MunicipalityFact> existing,
        Func<MunicipalityCode, MunicipalityFact> factOf
    ) => existing.With(_municipalities.Where(code => existing.Find(code.ToString()) is not null).Select(factOf), []);

    /// <summary>Applies the changes to a cube of the municipalities with partnerships that count.</summary>
    public Cube<MunicipalityFact> ApplyToInvolved(
        Cube<MunicipalityFact> involved,
        PartnershipsByMunicipality byMunicipality,
        Func<MunicipalityCode, MunicipalityFact> factOf
    ) =>
        involved.With(
            _municipalities.Where(byMunicipality.Has).Select(factOf),
            _municipalities
                .Where(code => !byMunicipality.Has(code))
                .Select(code => code.ToString())
                .Where(key => involved.Find(key) is not null)
        );

    /// <summary>
    /// Carries a value over: the older one with changes if it was made, else one to make on first use.
    /// </summary>
    public static Lazy<T> Carry<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T
    >(Lazy<T>? older, Func<T, T> change, Func<T> make)
        where T : class => older is { IsValueCreated: true } ? new Lazy<T>(change(older.Value)) : new Lazy<T>(make);

    /// <summary>
    /// Adds a change. A partnership that was moved is both removed and added; the two become one change.
    /// </summary>
    private static void Merge(Dictionary<string, PartnershipChange> changes, PartnershipChange change)
    {
        string id = (change.After ?? change.Before)!.Id;
        changes[id] = changes.TryGetValue(id, out PartnershipChange other)
            ? new PartnershipChange(change.Before ?? other.Before, change.After ?? other.After)
            : change;
    }

    private void Add(PartnershipFact? before, PartnershipFact? after)
    {
        _facts.Add((before, after));
        foreach (PartnershipFact? fact in (ReadOnlySpan<PartnershipFact?>)[before, after])
        {
            if (fact is { IsCounted: true, Municipality: { } municipality })
                _municipalities.Add(municipality.Code);
        }
    }
}
