using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Finds partnerships of one municipality that may be the same: with one partner in two spellings, with one partner at
/// the same time, or with two partners in one place.
/// </summary>
internal static class PossibleDuplicates
{
    /// <summary>The largest distance between two points of one town, in kilometres.</summary>
    public const double MaxDistance = 1;

    // The side of a cell in degrees. It is longer than the limit, from east to west up to 63 degrees north.
    private const double CellDegrees = 0.02;

    /// <summary>Gets an issue for each partnership that may be another one, in their order.</summary>
    public static IEnumerable<DataIssue> Of(IEnumerable<Partnership> partnerships, CountryRegister countries)
    {
        PartnershipSides sides = new(countries);
        Places places = new(sides);
        Dictionary<Partnership, (int Index, Partnership Partnership)> firsts = new(sides);
        Dictionary<int, List<(int Index, Partnership Partnership)>> repeated = [];
        SortedDictionary<int, DataIssue> issues = [];
        int index = 0;
        foreach (Partnership partnership in partnerships)
        {
            if (sides.HasPartner(partnership))
            {
                if (!firsts.TryAdd(partnership, (index, partnership)))
                {
                    (int Index, Partnership Partnership) first = firsts[partnership];
                    if (!repeated.TryGetValue(first.Index, out List<(int, Partnership)>? same))
                        repeated.Add(first.Index, same = [first]);
                    same.Add((index, partnership));
                }

                if (places.Add(partnership) is { } other)
                    issues.Add(index, Issue(partnership, IssueMessages.PossiblySamePlace(other.Id)));
            }

            index++;
        }

        foreach (List<(int, Partnership)> same in repeated.Values)
        {
            foreach ((Partnership first, (int place, Partnership second)) in Pairs(same))
                issues[place] = Issue(second, IssueMessages.PossibleDuplicate(first.Id));
        }

        return issues.Values;
    }

    // Pairs of which the second comes later: those that may overlap in time, and those of which the
    // second has another spelling than the first of all.
    private static IEnumerable<(Partnership First, (int, Partnership) Second)> Pairs(
        List<(int Index, Partnership Partnership)> same
    )
    {
        (int Index, Partnership Partnership)? latest = null;
        foreach ((int Index, Partnership Partnership) next in same.OrderBy(record => FirstDay(record.Partnership)))
        {
            if (latest is { } last && FirstDay(next.Partnership) <= LastDay(last.Partnership))
            {
                yield return last.Index < next.Index ? (last.Partnership, next) : (next.Partnership, last);
            }

            if (latest is null || LastDay(next.Partnership) > LastDay(latest.Value.Partnership))
                latest = next;
        }

        Partnership first = same[0].Partnership;
        foreach ((int Index, Partnership Partnership) other in same)
        {
            if (other.Partnership.Partner.Name != first.Partner.Name)
                yield return (first, other);
        }
    }

    private static DateOnly FirstDay(Partnership partnership) => partnership.Period.Start.FirstDay ?? DateOnly.MinValue;

    private static DateOnly LastDay(Partnership partnership) =>
        partnership.Period.End.Date?.Latest ?? DateOnly.MaxValue;

    private static DataIssue Issue(Partnership partnership, IssueText text) =>
        text.ToIssue() with
        {
            RecordId = partnership.Id,
        };

    /// <summary>
    /// The partnerships of each municipality with a partner in a cell of the earth: the first with each partner at a
    /// point, and at most some, so that thousands of names at one point take no longer.
    /// </summary>
    private sealed class Places(PartnershipSides sides)
    {
        private const int MaxPerCell = 16;

        private readonly Dictionary<
            (MunicipalityCode, CountryCode, PartnerKind, int North, int East),
            List<Partnership>
        > _cells = [];

        /// <summary>
        /// Adds a partnership. Returns an earlier one with another partner of the same country and kind nearby; null
        /// without one.
        /// </summary>
        public Partnership? Add(Partnership partnership)
        {
            if (partnership.Partner.Location is not { } point)
                return null;
            (MunicipalityCode, CountryCode, PartnerKind, int North, int East) cell = (
                partnership.Municipality,
                partnership.Partner.Country,
                partnership.Partner.Kind,
                (int)Math.Floor(point.Latitude / CellDegrees),
                (int)Math.Floor(point.Longitude / CellDegrees)
            );
            Partnership? near = null;
            for (int north = -1; north <= 1; north++)
            {
                for (int east = -1; east <= 1; east++)
                    near ??= Near(
                        partnership,
                        point,
                        cell with
                        {
                            North = cell.North + north,
                            East = cell.East + east,
                        }
                    );
            }

            if (!_cells.TryGetValue(cell, out List<Partnership>? same))
                _cells.Add(cell, same = []);
            if (same.Count < MaxPerCell && !same.Exists(other => IsSamePlace(other, partnership)))
                same.Add(partnership);
            return near;
        }

        private Partnership? Near(
            Partnership partnership,
            GeoPoint point,
            (MunicipalityCode, CountryCode, PartnerKind, int, int) cell
        ) =>
            _cells
                .GetValueOrDefault(cell)
                ?.Find(other =>
                    !sides.Equals(other, partnership) && point.DistanceTo(other.Partner.Location!.Value) <= MaxDistance
                );

        private bool IsSamePlace(Partnership other, Partnership partnership) =>
            other.Partner.Location == partnership.Partner.Location && sides.Equals(other, partnership);
    }
}
