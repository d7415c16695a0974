using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The municipalities through time, by code, name and date, with their successors (gemeenten).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal if they have equal municipalities.</remarks>
public sealed class MunicipalityRegister : IEquatable<MunicipalityRegister>
{
    private readonly Municipality?[] _byNumber;
    private MunicipalityNameIndex? _names;

    /// <summary>Creates a register.</summary>
    /// <exception cref="ArgumentException">Two different municipalities have the same code.</exception>
    public MunicipalityRegister(IEnumerable<Municipality> municipalities)
    {
        ArgumentNullException.ThrowIfNull(municipalities);
        Municipality[] sorted = [.. municipalities];
        Array.Sort(sorted, static (a, b) => a.Code.CompareTo(b.Code));
        _byNumber = new Municipality?[sorted.Length == 0 ? 0 : sorted[^1].Code.Number + 1];
        int count = 0;
        foreach (Municipality municipality in sorted)
        {
            ref Municipality? known = ref _byNumber[municipality.Code.Number];
            if (known is null)
                sorted[count++] = known = municipality;
            else if (known != municipality)
                throw new ArgumentException(
                    $"Two different municipalities have code {municipality.Code}.",
                    nameof(municipalities)
                );
        }

        All = ValueList.Create<Municipality>(sorted.AsSpan(0, count));
    }

    /// <summary>Gets the register without municipalities.</summary>
    public static MunicipalityRegister Empty { get; } = new([]);

    /// <summary>Gets all municipalities of all times and <see cref="MunicipalityKind"/>s, by code.</summary>
    public ValueList<Municipality> All { get; }

    /// <summary>
    /// The province with a Dutch, English or Frisian name or a usual abbreviation (<c>Noord-Holland</c>, <c>NH</c>,
    /// <c>Fryslân</c>), or null. Case, diacritics and punctuation are ignored.
    /// </summary>
    public static Province? FindProvince(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ProvinceNames.Find(NameFolding.Fold(name));
    }

    /// <summary>The municipality with a code.</summary>
    /// <exception cref="KeyNotFoundException">The register does not have it.</exception>
    public Municipality Get(MunicipalityCode code) =>
        Find(code) ?? throw new KeyNotFoundException($"The register has no municipality with code {code}.");

    /// <summary>The municipality with a code, or null.</summary>
    public Municipality? Find(MunicipalityCode code) => code.Number < _byNumber.Length ? _byNumber[code.Number] : null;

    /// <summary>
    /// The municipalities that exist on a date, by code, without public bodies, annexed areas and placeholders.
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
    /// The number of municipalities on a date, without public bodies, annexed areas and placeholders.
    /// </summary>
    public int CountOn(DateOnly date)
    {
        int count = 0;
        foreach (Municipality municipality in All)
            count += Counts(municipality, date) ? 1 : 0;
        return count;
    }

    /// <summary>
    /// The municipalities with a name on a date. Case, diacritics, hyphens and apostrophes are ignored. Other names are
    /// found too (<c>Den Haag</c>). The name can have a province (<c>Bergen (L.)</c>, <c>Rijswijk ZH</c>,
    /// <c>Bergen, Limburg</c>).
    /// </summary>
    public MunicipalityMatches FindByName(string name, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(name);
        var candidates = new List<Municipality>();
        var atOtherTimes = new List<Municipality>();
        foreach (Municipality municipality in (_names ??= new MunicipalityNameIndex(All)).Find(name))
            (municipality.ExistsOn(asOf) ? candidates : atOtherTimes).Add(municipality);
        return new MunicipalityMatches { Candidates = [.. candidates], AtOtherTimes = [.. atOtherTimes] };
    }

    /// <summary>The municipality that has the territory of another on a date, and the steps to it.</summary>
    public MunicipalitySuccession SuccessorOn(MunicipalityCode code, DateOnly date)
    {
        if (Find(code) is not { } municipality)
            return new MunicipalitySuccession { Kind = SuccessionKind.Unknown };

        var lineage = new List<Municipality> { municipality };
        if (municipality.ValidFrom.FirstDay > date)
            return Result(SuccessionKind.NotYetExisting);
        while (municipality.ValidTo is { } end && end <= date)
        {
            if (municipality.Successor is not { } next)
                return Result(
                    municipality.Kind == MunicipalityKind.Municipality ? SuccessionKind.Split : SuccessionKind.Dissolved
                );
            if (Find(next) is not { } successor || lineage.Count > All.Count)
                return Result(SuccessionKind.Unknown);
            lineage.Add(municipality = successor);
        }

        return Result(lineage.Count == 1 ? SuccessionKind.Same : SuccessionKind.Successor, municipality);

        MunicipalitySuccession Result(SuccessionKind kind, Municipality? holder = null) =>
            new()
            {
                Kind = kind,
                Municipality = holder,
                Lineage = [.. lineage],
            };
    }

    /// <summary>
    /// The inhabitants of a municipality on 1 January of the year of a date. Null for an unknown code, and for a year
    /// in which the register has no number: the embedded register has the years 1960 to 2025.
    /// </summary>
    public int? InhabitantsOn(MunicipalityCode code, DateOnly date) => Find(code)?.Populations.In(date.Year);

    /// <summary>A register with additional municipalities.</summary>
    /// <exception cref="ArgumentException">The register has a different municipality with the same code.</exception>
    public MunicipalityRegister With(IEnumerable<Municipality> municipalities)
    {
        ArgumentNullException.ThrowIfNull(municipalities);
        return new MunicipalityRegister([.. All, .. municipalities]);
    }

    /// <summary>True if the other register has equal municipalities.</summary>
    public bool Equals(MunicipalityRegister? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MunicipalityRegister);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;

    private static bool Counts(Municipality municipality, DateOnly date) =>
        municipality.Kind == MunicipalityKind.Municipality && municipality.ExistsOn(date);
}
