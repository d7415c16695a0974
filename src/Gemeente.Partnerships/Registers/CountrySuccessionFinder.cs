using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Registers;

/// <summary>Follows the code of a partner's country to the country that it counts under on a date.</summary>
/// <remarks>
/// A renamed country counts under its new code on every date. A country that was divided, or merged into another,
/// counts under its own code up to its last day, and then under the heir in which the partner lies.
/// </remarks>
internal sealed class CountrySuccessionFinder(CountryRegister register, DateOnly asOf)
{
    private const int MaxSteps = 8;

    /// <summary>Gets the country of a code that no former country had.</summary>
    public CountrySuccession OfPresent(CountryCode code) =>
        code.IsUnknown ? new CountrySuccession { Kind = SuccessionKind.Unknown, Code = null }
        : register.Find(code) is { } country ? Same(country)
        : new CountrySuccession { Kind = SuccessionKind.Unknown, Code = code };

    /// <summary>Gets the country of a code that a former country had.</summary>
    public CountrySuccession OfFormer(Partner partner, Period period, DateOnly? referenceDate)
    {
        IReadOnlyList<Country> holders = register.HoldersOf(partner.Country, period, referenceDate);
        DateOnly? writtenOn = referenceDate ?? period.Start.FirstDay;
        List<Path> ends = [];
        foreach (Country holder in holders)
            AddEnds(ends, [holder], [], writtenOn);
        if (ends is [{ Lineage: [var only] }])
            return Same(only);
        string[] names = partner.Name is { } name ? NamesIn(name) : [];
        List<Path> named = ends.FindAll(end => names.Any(name => IsIn(name, end)));
        List<Path> chosen =
            named.Count > 0 ? named
            : ends.Exists(end => end.IsPossible) ? ends.FindAll(end => end.IsPossible)
            : ends;
        ValueList<Country> heirs = [.. chosen.Select(end => end.Lineage[^1]).Distinct()];
        if (heirs.Count != 1)
        {
            return new CountrySuccession
            {
                Kind = SuccessionKind.Split,
                Code = null,
                Lineage = [holders[0]],
                Heirs = heirs,
                FormerCodes = FormerCodesOf(partner.Country, null),
            };
        }

        ValueList<Country> lineage = [.. chosen[0].Lineage];
        return lineage.Count == 1
            ? Same(lineage[0])
            : new CountrySuccession
            {
                Kind = SuccessionKind.Successor,
                Code = heirs[0].Code,
                Lineage = lineage,
                Place = ends.Count > 1 ? partner.Name : null,
                FormerCodes = FormerCodesOf(partner.Country, heirs[0]),
            };
    }

    /// <summary>
    /// Gets the only country that a code means, if partnerships count under it on the date; null if there may be
    /// others.
    /// </summary>
    public Country? FindOnly(CountryCode code, Period period, DateOnly? referenceDate) =>
        register.HoldersOf(code, period, referenceDate) is [var only] && HeirsOf(only).Length == 0 ? only : null;

    /// <summary>Gets the succession of a country that partnerships count under on the date.</summary>
    public CountrySuccession Same(Country country) =>
        new()
        {
            Kind = SuccessionKind.Same,
            Code = country.Code,
            Lineage = [country],
            FormerCodes = FormerCodesOf(country.Code, country),
        };

    private ValueList<CountryCode> FormerCodesOf(CountryCode written, Country? counted)
    {
        ReadOnlySpan<CountryCode> renamed = counted is null ? [] : register.RenamedTo(counted.Code);
        if (renamed.IsEmpty && written == counted?.Code)
            return []; // The common case, which no process should compile the rest for.
        List<CountryCode> codes = [];
        Add(written);
        foreach (CountryCode code in renamed)
            Add(code);
        return [.. codes];

        // In order, each once. A sorted set of codes would be compiled for the process.
        void Add(CountryCode code)
        {
            if (code == counted?.Code || (register.FindOn(code, asOf) is { } holder && !IsRenamed(holder)))
                return;
            int place = 0;
            while (place < codes.Count && codes[place].CompareTo(code) < 0)
                place++;
            if (place == codes.Count || codes[place] != code)
                codes.Insert(place, code);
        }
    }

    /// <summary>Adds the countries that a country counts under on the date, each with the steps to it.</summary>
    private void AddEnds(
        List<Path> ends,
        List<Country> lineage,
        List<string> places,
        DateOnly? writtenOn,
        bool isPossible = true
    )
    {
        Country last = lineage[^1];
        CountryHeir[] heirs = lineage.Count < MaxSteps ? HeirsOf(last) : [];
        if (heirs.Length == 0)
        {
            ends.Add(new Path(lineage, [.. places, .. PlacesIn(last)], isPossible));
            return;
        }

        foreach (CountryHeir heir in heirs)
        {
            if (
                (register.FindOn(heir.Code, heir.From) ?? register.Find(heir.Code)) is not { } next
                || lineage.Contains(next)
            )
                continue;

            // The heir was a country of its own when the code was written, so that the code did not mean it.
            bool isLater =
                isPossible && (heir.Kind != SuccessionEvent.Split || writtenOn is null || heir.From > writtenOn);
            AddEnds(ends, [.. lineage, next], [.. places, .. heir.Places], writtenOn, isLater);
        }
    }

    private CountryHeir[] HeirsOf(Country country)
    {
        bool isOver = IsRenamed(country) || country.Validity.End.Date?.Latest < asOf;
        return isOver ? [.. country.Heirs.Where(heir => IsRenamed(country) || heir.From <= asOf)] : [];
    }

    private static IEnumerable<string> PlacesIn(Country country) => country.Heirs.SelectMany(heir => heir.Places);

    private static bool IsRenamed(Country country) => country.Heirs is [{ Kind: SuccessionEvent.Rename }];

    private bool IsIn(string name, Path end)
    {
        Country country = end.Lineage[^1];
        return Is(country.DutchName) || Is(country.EnglishName) || country.OtherNames.Any(Is) || end.Places.Exists(Is);

        bool Is(string other) => NameFolding.Fold(other) == name;
    }

    /// <summary>The folded name, and the folded parts of a name such as <c>Willemstad (Curaçao)</c>.</summary>
    private static string[] NamesIn(string name) =>
        [
            .. name.Split(['(', ')', ',', '/'])
                .Append(name)
                .Select(part => NameFolding.Fold(part))
                .Where(part => part.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private sealed record Path(List<Country> Lineage, List<string> Places, bool IsPossible);
}
