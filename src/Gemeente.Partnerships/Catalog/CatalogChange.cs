using System.Collections.Immutable;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Catalog;

/// <summary>
/// What a change of a data set means for the facts of a catalog: those that go, come and take the place of others.
/// </summary>
internal sealed class CatalogChange
{
    // A fact that is changed costs some dozens of times what one costs that is made anew with all others.
    private const int FewChanges = 256;
    private const int ChangesFraction = 16;

    private readonly PartnershipDataSet _changed;
    private readonly List<(PartnershipFact? Before, PartnershipFact? After)> _facts = [];
    private readonly HashSet<MunicipalityCode> _municipalities;

    private CatalogChange(PartnershipDataSet changed, HashSet<MunicipalityCode> profiled)
    {
        _changed = changed;
        _municipalities = [.. profiled];
    }

    /// <summary>The municipalities whose partnerships or profiles changed.</summary>
    public IReadOnlySet<MunicipalityCode> Municipalities => _municipalities;

    /// <summary>Whether all facts that come count.</summary>
    public bool AllCount => _facts.TrueForAll(fact => fact.After is null or { Counts: true });

    /// <summary>What is different; null when it is so much that a catalog made anew costs less.</summary>
    public static CatalogChange? Find(
        PartnershipDataSet older,
        PartnershipDataSet changed,
        FactBuilder join,
        HashSet<MunicipalityCode> profiled
    )
    {
        int most = Math.Max(FewChanges, older.Partnerships.Count / ChangesFraction);
        var partnerships = new Dictionary<string, PartnershipChange>(StringComparer.Ordinal);
        foreach (PartnershipChange one in changed.Partnerships.ChangesSince(older.Partnerships))
        {
            Note(partnerships, one);
            if (partnerships.Count > most)
                return null;
        }

        if (profiled.Count > 0)
        {
            // Their facts speak of the profile too.
            foreach (Partnership partnership in changed.Partnerships)
            {
                if (join.IsIn(profiled, partnership.Municipality) && !partnerships.ContainsKey(partnership.Id))
                    partnerships.Add(partnership.Id, new PartnershipChange(partnership, partnership));
                if (partnerships.Count > most)
                    return null;
            }
        }

        var change = new CatalogChange(changed, profiled);
        foreach (PartnershipChange one in partnerships.Values)
            change.Add(
                one.Before is null ? null : join.Join(one.Before),
                one.After is null ? null : join.Join(one.After)
            );
        return change;
    }

    /// <summary>A cube of all facts, or of those that count, after the change.</summary>
    public Cube<PartnershipFact> Apply(Cube<PartnershipFact> cube, bool onlyCounting)
    {
        return cube.With(
            _facts.Where(fact => IsIn(fact.After)).Select(fact => fact.After!),
            _facts.Where(fact => IsIn(fact.Before) && !IsIn(fact.After)).Select(fact => fact.Before!.Partnership.Id)
        );

        bool IsIn(PartnershipFact? fact) => fact is not null && (fact.Counts || !onlyCounting);
    }

    /// <summary>The partnerships that count by municipality after the change, in the order of the data set.</summary>
    public ImmutableDictionary<MunicipalityCode, ValueList<PartnershipFact>> Apply(
        ImmutableDictionary<MunicipalityCode, ValueList<PartnershipFact>> byMunicipality
    )
    {
        HashSet<string> changed = [.. _facts.Select(fact => (fact.After ?? fact.Before)!.Partnership.Id)];
        ILookup<MunicipalityCode, PartnershipFact> come = _facts
            .Where(fact => fact.After is { Counts: true, Municipality: not null })
            .ToLookup(fact => fact.After!.Municipality!.Code, fact => fact.After!);
        var builder = byMunicipality.ToBuilder();
        foreach (MunicipalityCode code in _municipalities)
        {
            ValueList<PartnershipFact> own =
            [
                .. builder
                    .GetValueOrDefault(code, [])
                    .Where(fact => !changed.Contains(fact.Partnership.Id))
                    .Concat(come[code])
                    .OrderBy(fact => _changed.Partnerships.PlaceOf(fact.Partnership.Id)),
            ];
            if (own.Count == 0)
                builder.Remove(code);
            else
                builder[code] = own;
        }

        return builder.ToImmutable();
    }

    /// <summary>One that stands in another place now is both removed and added.</summary>
    private static void Note(Dictionary<string, PartnershipChange> changes, PartnershipChange change)
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
            if (fact is { Counts: true, Municipality: { } municipality })
                _municipalities.Add(municipality.Code);
        }
    }
}
