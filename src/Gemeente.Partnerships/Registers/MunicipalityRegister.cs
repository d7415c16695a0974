using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The municipalities through time, by code, name and date, with their successors (gemeenten).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal if they have equal municipalities.</remarks>
public sealed class MunicipalityRegister : IEquatable<MunicipalityRegister>
{
    private readonly Lazy<MunicipalityIndex> _index;
    private MunicipalityNameIndex? _names;
    private ILookup<MunicipalityCode, (Municipality Predecessor, MunicipalityHeir Change)>? _predecessors;

    /// <summary>Creates a register.</summary>
    /// <param name="municipalities">The municipalities of all times.</param>
    /// <param name="knownUntil">The last day whose changes the register knows; null if that is not stated.</param>
    /// <exception cref="ArgumentException">Two different municipalities have the same code.</exception>
    public MunicipalityRegister(IEnumerable<Municipality> municipalities, DateOnly? knownUntil = null)
        : this(
            new Lazy<MunicipalityIndex>(new MunicipalityIndex(Guard.NotNull(municipalities, nameof(municipalities)))),
            knownUntil
        ) { }

    private MunicipalityRegister(Lazy<MunicipalityIndex> index, DateOnly? knownUntil)
    {
        _index = index;
        KnownUntil = knownUntil;
    }

    // Found on first use, so that a register is read without them.
    private Func<MunicipalityCode, GeoPoint?>? _locations;

    /// <summary>Creates a register that reads its municipalities on first use.</summary>
    internal static MunicipalityRegister Deferred(Func<MunicipalityRegister> read, DateOnly? knownUntil) =>
        new(new Lazy<MunicipalityIndex>(() => read()._index.Value), knownUntil);

    /// <summary>Gets the register without municipalities.</summary>
    public static MunicipalityRegister Empty { get; } = new([]);

    /// <summary>
    /// Gets the last day whose changes the register knows (peildatum van het register); null if that is not stated. A
    /// catalog of a later date has an issue. It is not part of equality.
    /// </summary>
    public DateOnly? KnownUntil { get; }

    /// <summary>
    /// Gets the changes that were planned when the register was made, by code. They are applied from their day on, not
    /// before, and may not come to pass.
    /// </summary>
    public ValueList<PlannedChange> PlannedChanges =>
        [
            .. from municipality in All
            where municipality.ValidTo is { } end && !(end <= KnownUntil)
            from heir in municipality.Heirs
            where heir.IsPlanned
            select new PlannedChange
            {
                Municipality = municipality,
                Change = heir,
                Heir = Find(heir.Code),
            },
        ];

    /// <summary>Gets all municipalities of all times and <see cref="MunicipalityKind"/>s, by code.</summary>
    public ValueList<Municipality> All => _index.Value.All;

    /// <summary>
    /// Returns the province with a Dutch, English or Frisian name or a usual abbreviation (<c>Noord-Holland</c>,
    /// <c>NH</c>, <c>Fryslân</c>), or null. Case, diacritics and punctuation are ignored.
    /// </summary>
    public static Province? FindProvince(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ProvinceNames.Find(NameFolding.Fold(name));
    }

    /// <summary>Returns the municipality with a code.</summary>
    /// <exception cref="KeyNotFoundException">The register does not have it.</exception>
    public Municipality Get(MunicipalityCode code) =>
        Find(code) ?? throw new KeyNotFoundException($"The register has no municipality with code {code}.");

    /// <summary>Returns the municipality with a code, or null.</summary>
    public Municipality? Find(MunicipalityCode code) => _index.Value.Find(code);

    /// <summary>
    /// Returns the municipalities that exist on a date, by code, without public bodies, annexed areas and placeholders.
    /// </summary>
    public ValueList<Municipality> ExistingOn(DateOnly date)
    {
        var existing = new List<Municipality>();
        foreach (Municipality municipality in All)
        {
            if (Counts(municipality, date))
                existing.Add(municipality);
        }

        return [.. existing];
    }

    /// <summary>
    /// Returns the number of municipalities on a date, without public bodies, annexed areas and placeholders.
    /// </summary>
    public int CountOn(DateOnly date)
    {
        int count = 0;
        foreach (Municipality municipality in All)
            count += Counts(municipality, date) ? 1 : 0;
        return count;
    }

    /// <summary>
    /// Returns the municipalities with a name on a date. Case, diacritics, hyphens and apostrophes are ignored. Other
    /// names are found too (<c>Den Haag</c>). The name can have a province (<c>Bergen (L.)</c>, <c>Rijswijk ZH</c>,
    /// <c>Bergen, Limburg</c>). It may be written as in lists: <c>gem. Heerde</c>, <c>Bilt, De</c>, <c>Nuenen c.a.</c>.
    /// A former name is found if no municipality has the name on the date: Gaasterland in 2000
    /// is Gaasterlân-Sleat. Of municipalities of other times, one that was renamed is left out if the renamed one has
    /// the name too.
    /// </summary>
    public MunicipalityMatches FindByName(string name, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(name);
        ILookup<(bool Exists, bool IsFormer), Municipality> found = (_names ??= new MunicipalityNameIndex(All))
            .Find(name)
            .ToLookup(entry => (entry.Municipality.ExistsOn(asOf), entry.IsFormer), entry => entry.Municipality);
        bool isFormer = !found.Contains((true, false));
        Municipality[] atOtherTimes = [.. found[(false, !found.Contains((false, false)))]];
        return new MunicipalityMatches
        {
            Candidates = [.. found[(true, isFormer)]],
            AtOtherTimes = [.. atOtherTimes.Where(municipality => !IsRenamed(municipality, atOtherTimes))],
            IsFormerName = isFormer && found.Contains((true, true)),
        };
    }

    /// <summary>
    /// The municipality that has the territory of another on a date, and the steps to it. A municipality that was
    /// divided has none, unless all its heirs are one municipality by then; the result names the heirs.
    /// </summary>
    /// <param name="code">The code of the municipality.</param>
    /// <param name="date">The date.</param>
    /// <param name="continuedBy">
    /// The heir to follow through divisions and boundary changes. It is ignored if the municipality and its successors
    /// do not have it as an heir.
    /// </param>
    public MunicipalitySuccession SuccessorOn(
        MunicipalityCode code,
        DateOnly date,
        MunicipalityCode? continuedBy = null
    ) => FollowHeirs(code, date, continuedBy is { } heir ? PathTo(heir, code) : [], []);

    /// <summary>True if a municipality is an heir of another, or of one of its successors.</summary>
    internal bool IsHeir(MunicipalityCode heir, MunicipalityCode code) => PathTo(heir, code).Count > 0;

    /// <summary>True if a municipality on a date is, or has received territory of, another.</summary>
    internal bool HasTerritoryOf(Municipality heir, MunicipalityCode code, DateOnly date) =>
        HasTerritoryOf(heir, code, date, []);

    /// <summary>
    /// Returns the predecessors and the heirs of a municipality, each as a tree. A change that leads back to a
    /// municipality of the same path is left out.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The register does not have the code.</exception>
    public MunicipalityHistory HistoryOf(MunicipalityCode code)
    {
        Municipality municipality = Get(code);
        return new MunicipalityHistory
        {
            Municipality = municipality,
            Predecessors = PredecessorsOf(code, [code]),
            Heirs = HeirsOf(municipality, [code]),
        };
    }

    /// <summary>
    /// Returns the inhabitants of a municipality on 1 January of the year of a date. Null for an unknown code, and for
    /// a year in which the register has no number: the embedded register has the years 1960 to 2025.
    /// </summary>
    public int? InhabitantsOn(MunicipalityCode code, DateOnly date) => Find(code)?.Populations.In(date.Year);

    /// <summary>Returns a register with additional municipalities.</summary>
    /// <exception cref="ArgumentException">The register has a different municipality with the same code.</exception>
    public MunicipalityRegister With(IEnumerable<Municipality> municipalities)
    {
        ArgumentNullException.ThrowIfNull(municipalities);
        return new MunicipalityRegister([.. All, .. municipalities], KnownUntil) { _locations = _locations };
    }

    /// <summary>Returns a point within a municipality, near its middle; null if the register has none.</summary>
    public GeoPoint? LocationOf(MunicipalityCode code) => _locations?.Invoke(code);

    /// <summary>
    /// Returns the register with points within municipalities. They are not a part of its records: two registers with
    /// equal municipalities are equal, and files do not contain the points.
    /// </summary>
    /// <param name="find">Finds the point of a municipality. Deterministic and thread-safe.</param>
    public MunicipalityRegister WithLocations(Func<MunicipalityCode, GeoPoint?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return new MunicipalityRegister(_index, KnownUntil) { _locations = find };
    }

    /// <summary>Returns the register with the points of another.</summary>
    internal MunicipalityRegister WithLocationsOf(MunicipalityRegister other) =>
        other._locations is { } find ? WithLocations(find) : this;

    /// <summary>True if the other register has equal municipalities.</summary>
    public bool Equals(MunicipalityRegister? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MunicipalityRegister);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;

    private static bool IsRenamed(Municipality municipality, Municipality[] others) =>
        others.Length > 1
        && municipality.Heirs.Any(heir =>
            heir.Kind == SuccessionEvent.Rename && Array.Exists(others, other => other.Code == heir.Code)
        );

    // The heirs of a municipality that ended. A register that has only a successor has one heir.
    internal static IEnumerable<MunicipalityHeir> HeirsOf(Municipality municipality)
    {
        bool isStated = false;
        foreach (MunicipalityHeir heir in municipality.Heirs)
        {
            isStated |= heir.Kind != SuccessionEvent.Boundary;
            yield return heir;
        }

        if (!isStated && municipality is { Successor: { } successor, ValidTo: { } end })
        {
            yield return new MunicipalityHeir
            {
                Code = successor,
                Kind = SuccessionEvent.Merger,
                IsMain = true,
                From = end,
            };
        }
    }

    private bool HasTerritoryOf(Municipality heir, MunicipalityCode code, DateOnly date, HashSet<MunicipalityCode> met)
    {
        if (!met.Add(code))
            return false;
        MunicipalitySuccession succession = SuccessorOn(code, date);
        return succession.Lineage.Contains(heir)
            || succession.Heirs.Any(branch => HasTerritoryOf(heir, branch.Change.Code, date, met));
    }

    private MunicipalitySuccession FollowHeirs(
        MunicipalityCode code,
        DateOnly date,
        List<MunicipalityHeir> path,
        Dictionary<MunicipalityCode, Municipality?> holders
    )
    {
        if (Find(code) is not { } municipality)
            return new MunicipalitySuccession { Kind = SuccessionKind.Unknown };

        var lineage = new List<Municipality> { municipality };
        if (municipality.ValidFrom.FirstDay > date)
            return Result(SuccessionKind.NotYetExisting);
        foreach (MunicipalityHeir step in path.TakeWhile(step => step.From <= date))
            lineage.Add(municipality = Get(step.Code));
        if (path.Count > 0 && lineage.Count <= path.Count)
            return Result(lineage.Count == 1 ? SuccessionKind.Same : SuccessionKind.Successor, municipality);
        while (municipality.ValidTo is { } end && end <= date)
        {
            MunicipalityHeir[] some = [.. HeirsOf(municipality).Where(heir => heir.Kind != SuccessionEvent.Boundary)];
            MunicipalityHeir[] heirs = [.. some.Where(heir => heir.IsMain), .. some.Where(heir => !heir.IsMain)];
            if (heirs.Length == 0)
                return Result(
                    municipality.Kind == MunicipalityKind.Municipality ? SuccessionKind.Split : SuccessionKind.Dissolved
                );
            if (heirs.Length > 1 && !HaveOneHolder(heirs, date, holders))
                return Result(SuccessionKind.Split) with
                {
                    Heirs =
                    [
                        .. heirs.Select(heir => new MunicipalityBranch
                        {
                            Change = heir,
                            Municipality = Find(heir.Code),
                        }),
                    ],
                };
            if (Find(heirs[0].Code) is not { } successor || lineage.Contains(successor))
                return Result(SuccessionKind.Unknown);
            lineage.Add(municipality = successor);
        }

        return municipality.ValidFrom.FirstDay > date
            ? Result(SuccessionKind.Unknown)
            : Result(lineage.Count == 1 ? SuccessionKind.Same : SuccessionKind.Successor, municipality);

        MunicipalitySuccession Result(SuccessionKind kind, Municipality? holder = null) =>
            new()
            {
                Kind = kind,
                Municipality = holder,
                Lineage = [.. lineage],
            };
    }

    // The changes that lead from a municipality to an heir, the fewest possible. A change of a boundary is used only if
    // the heir cannot be reached without.
    private List<MunicipalityHeir> PathTo(MunicipalityCode heir, MunicipalityCode code)
    {
        List<MunicipalityHeir> path = PathTo(heir, code, withBoundaries: false);
        return path.Count > 0 ? path : PathTo(heir, code, withBoundaries: true);
    }

    // Of several paths, the one with the fewest heirs that are not the main one, then the shortest.
    private List<MunicipalityHeir> PathTo(MunicipalityCode heir, MunicipalityCode code, bool withBoundaries)
    {
        var paths = new PriorityQueue<List<MunicipalityHeir>, (int NotMain, int Length, int Order)>();
        paths.Enqueue([], default);
        int order = 0;
        var met = new HashSet<MunicipalityCode>();
        while (paths.TryDequeue(out List<MunicipalityHeir>? path, out (int NotMain, int Length, int Order) cost))
        {
            if (Find(path.Count == 0 ? code : path[^1].Code) is not { } municipality || !met.Add(municipality.Code))
                continue;
            if (path.Count > 0 && municipality.Code == heir)
                return path;
            foreach (MunicipalityHeir step in HeirsOf(municipality))
            {
                bool isAllowed = withBoundaries || step.Kind != SuccessionEvent.Boundary;
                if (isAllowed && (path.Count == 0 || step.From >= path[^1].From))
                    paths.Enqueue([.. path, step], (cost.NotMain + (step.IsMain ? 0 : 1), path.Count + 1, order++));
            }
        }

        return [];
    }

    // A municipality that is divided again on the way, or in a circle, has no holder.
    private bool HaveOneHolder(
        MunicipalityHeir[] heirs,
        DateOnly date,
        Dictionary<MunicipalityCode, Municipality?> holders
    )
    {
        Municipality? common = null;
        foreach (MunicipalityHeir heir in heirs)
        {
            if (!holders.TryGetValue(heir.Code, out Municipality? holder))
            {
                holders.Add(heir.Code, null);
                holder = holders[heir.Code] = FollowHeirs(heir.Code, date, [], holders).Municipality;
            }

            if (holder is null || (common is not null && common.Code != holder.Code))
                return false;
            common = holder;
        }

        return true;
    }

    private ValueList<MunicipalityBranch> HeirsOf(Municipality municipality, MunicipalityCode[] path) =>
        [
            .. HeirsOf(municipality)
                .Where(heir => !path.Contains(heir.Code))
                .OrderByDescending(heir => heir.IsMain)
                .Select(heir => new MunicipalityBranch
                {
                    Change = heir,
                    Municipality = Find(heir.Code),
                    Branches =
                        heir.Kind == SuccessionEvent.Boundary || Find(heir.Code) is not { } next
                            ? []
                            : HeirsOf(next, [.. path, heir.Code]),
                }),
        ];

    private ValueList<MunicipalityBranch> PredecessorsOf(MunicipalityCode code, MunicipalityCode[] path) =>
        [
            .. (_predecessors ??= FindPredecessors())[code]
                .Where(step => !path.Contains(step.Predecessor.Code))
                .Select(step => new MunicipalityBranch
                {
                    Change = step.Change,
                    Municipality = step.Predecessor,
                    Branches =
                        step.Change.Kind == SuccessionEvent.Boundary
                            ? []
                            : PredecessorsOf(step.Predecessor.Code, [.. path, step.Predecessor.Code]),
                }),
        ];

    private ILookup<MunicipalityCode, (Municipality Predecessor, MunicipalityHeir Change)> FindPredecessors() =>
        All.SelectMany(municipality => HeirsOf(municipality).Select(heir => (municipality, heir)))
            .OrderBy(step => step.heir.From)
            .ToLookup(step => step.heir.Code);

    private static bool Counts(Municipality municipality, DateOnly date) =>
        municipality.Kind == MunicipalityKind.Municipality && municipality.ExistsOn(date);
}
