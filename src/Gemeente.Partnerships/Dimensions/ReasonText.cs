using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The texts of the reasons that the built-in dimensions give: the record and how that is known.</summary>
internal static class ReasonText
{
    /// <summary>Returns the same reason for each category.</summary>
    public static IReadOnlyList<Reason<TCategory>> Of<TCategory>(
        Classification<TCategory> categories,
        Label rule,
        params IReadOnlyList<Label> evidence
    )
        where TCategory : notnull
    {
        var reasons = new Reason<TCategory>[categories.Count];
        for (int i = 0; i < reasons.Length; i++)
            reasons[i] = new Reason<TCategory>(categories[i], rule, evidence);
        return reasons;
    }

    /// <summary>Returns the partnership and how it is known.</summary>
    public static Label[] Record(PartnershipFact fact) =>
        [
            new Label($"stedenband {fact.Partnership.Id}", $"partnership {fact.Partnership.Id}"),
            .. HowKnown(fact.Partnership.Evidence),
        ];

    /// <summary>Returns the partner's country, the date, and the partnership and how it is known.</summary>
    public static Label[] CountryOnDate(PartnershipFact fact) => [.. Country(fact), On(fact.AsOf), .. Record(fact)];

    /// <summary>Returns the heirs of a divided municipality with their shares; none for another municipality.</summary>
    public static Label[] Heirs(MunicipalitySuccession succession) =>
        succession.Heirs.Count == 0
            ? []
            :
            [
                new Label(
                    $"{Name(succession.Lineage[^1])} is verdeeld over "
                        + string.Join(", ", succession.Heirs.Select(heir => heir.ToString(Language.Dutch))),
                    $"{Name(succession.Lineage[^1])} was divided between {string.Join(", ", succession.Heirs)}"
                ),
            ];

    /// <summary>Returns the municipality and how the register knows it.</summary>
    public static Label[] Register(Municipality? municipality) =>
        [Label.Same(Name(municipality)), .. HowKnown(municipality?.Evidence)];

    /// <summary>Returns the latest profile in force that states an attribute, and how that is known.</summary>
    public static Label[] Profile(IMunicipalityView fact, Func<MunicipalityProfile, bool> states) =>
        fact.Profile.InForce.FirstOrDefault(states) is { } profile
            ?
            [
                new Label(
                    $"profiel van {Name(fact.Municipality)}, geldig {profile.ValidFor}",
                    $"profile of {Name(fact.Municipality)}, valid {profile.ValidFor}"
                ),
                .. HowKnown(profile.Evidence),
            ]
            : [];

    /// <summary>Returns the ids of a municipality's partnerships, and the date.</summary>
    public static Label[] PartnershipsOnDate(MunicipalityFact fact) => [Partnerships(fact, _ => true), On(fact.AsOf)];

    /// <summary>Returns the ids of some of a municipality's partnerships.</summary>
    public static Label Partnerships(MunicipalityFact fact, Func<PartnershipFact, bool> selected)
    {
        string ids = string.Join(", ", fact.Partnerships.Where(selected));
        return ids.Length == 0
            ? new Label("geen stedenbanden", "no partnerships")
            : new Label($"stedenbanden {ids}", $"partnerships {ids}");
    }

    /// <summary>Returns the name and code: <c>Almelo (0141)</c>.</summary>
    public static string Name(Municipality? municipality) => $"{municipality?.Name} ({municipality?.Code})";

    /// <summary>
    /// Returns the country that the partner counts under, and the steps to it from the code as written.
    /// </summary>
    public static Label[] Country(PartnershipFact fact)
    {
        CountrySuccession succession = fact.CountrySuccession;
        Label counted = succession.Country is { } country
            ? Name(country)
            : Label.Same($"{succession.Code ?? fact.Partnership.Partner.Country}");
        return [counted, .. Steps(succession)];
    }

    /// <summary>Returns the heirs of a divided country in which the partner may lie, or null.</summary>
    public static Label? CountryHeirs(PartnershipFact fact)
    {
        if (fact.CountrySuccession is not { Kind: SuccessionKind.Split, Lineage: [var divided, ..] } succession)
            return null;
        Label[] heirs = [.. succession.Heirs.Select(Name)];
        Label former = Name(divided);
        (string dutch, string english) = (
            string.Join(", ", heirs.Select(heir => heir.Dutch)),
            string.Join(", ", heirs.Select(heir => heir.English))
        );
        return new Label(
            $"{former.Dutch} is verdeeld; de partner kan liggen in {dutch}",
            $"{former.English} was divided; the partner may lie in {english}"
        );
    }

    private static IEnumerable<Label> Steps(CountrySuccession succession)
    {
        foreach ((Country from, Country to) in succession.Lineage.Zip(succession.Lineage.Skip(1)))
        {
            (Label former, Label heir) = (Name(from), Name(to));
            CountryHeir change = from.Heirs.First(heir => heir.Code == to.Code);
            string day = Text(change.From);
            yield return change.Kind switch
            {
                SuccessionEvent.Rename => new Label(
                    $"{former.Dutch} heet {heir.Dutch} sinds {day}",
                    $"{former.English} is {heir.English} since {day}"
                ),
                SuccessionEvent.Merger => new Label(
                    $"{former.Dutch} hoort bij {heir.Dutch} sinds {day}",
                    $"{former.English} is part of {heir.English} since {day}"
                ),
                _ => new Label(
                    $"{former.Dutch} is verdeeld; {succession.Place} ligt in {heir.Dutch} sinds {day}",
                    $"{former.English} was divided; {succession.Place} lies in {heir.English} since {day}"
                ),
            };
        }
    }

    private static Label Name(Country country) =>
        new($"{country.DutchName} ({country.Code})", $"{country.EnglishName} ({country.Code})");

    /// <summary>Returns the reference date of the fact.</summary>
    public static Label On(DateOnly date) => new($"op {Text(date)}", $"on {Text(date)}");

    public static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Returns the kind of evidence, its sources and its reference date.</summary>
    public static IEnumerable<Label> HowKnown(Evidence? evidence)
    {
        if (evidence is null)
            yield break;
        yield return evidence.Kind switch
        {
            EvidenceKind.Stated => new Label("vermeld door de bron", "stated by the source"),
            EvidenceKind.Derived => new Label("afgeleid uit de bron", "derived from the source"),
            _ => new Label(
                "gereconstrueerd zodat gepubliceerde totalen uitkomen, geen feit",
                "reconstructed so that published totals come out, no fact"
            ),
        };
        foreach (string source in evidence.Sources)
            yield return Label.Same(source);
        if (evidence.ReferenceDate is { } date)
            yield return new Label($"peildatum {Text(date)}", $"reference date {Text(date)}");
    }
}
