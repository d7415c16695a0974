using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>
/// Generates any number of partnerships as a stream, always the same ones. Countries, municipalities and the lengths of
/// names of partners are as frequent as in the real links of Dutch municipalities; the rest is random. Partnership i is
/// the same in a set of any size.
/// </summary>
internal sealed class PartnershipGenerator
{
    // Chosen so that every query of the comparison finds something in the first 39 partnerships.
    private const ulong Seed = 14823;

    private const int PartnersPerLink = 50;

    // Half of the partnerships have the municipality and country of a real link. The other half mix them, so that there
    // are more pairs.
    private const int PercentOfRealPairs = 50;

    private const int PercentOfUnknownStart = 12;

    private static readonly Weighted<(int From, int To)> Periods = new(
        ((1945, 1959), 8),
        ((1960, 1974), 15),
        ((1975, 1988), 22),
        ((1989, 1995), 30),
        ((1996, 2007), 25)
    );

    private static readonly Weighted<GeneratedTheme> Themes = new(
        (GeneratedTheme.Waste, 9),
        (GeneratedTheme.Education, 14),
        (GeneratedTheme.Health, 11),
        (GeneratedTheme.Culture, 20),
        (GeneratedTheme.Water, 6),
        (GeneratedTheme.Economy, 8),
        (GeneratedTheme.SocialServices, 6),
        (GeneratedTheme.LocalGovernment, 7),
        (GeneratedTheme.FireSafety, 3),
        (GeneratedTheme.InformationManagement, 2),
        (GeneratedTheme.CivilRegistration, 2),
        (GeneratedTheme.Housing, 3),
        (GeneratedTheme.Environment, 4),
        (GeneratedTheme.Youth, 7),
        (GeneratedTheme.Policing, 1),
        (GeneratedTheme.DisasterRelief, 2)
    );

    private static readonly Weighted<int> ThemeCounts = new((0, 25), (1, 40), (2, 25), (3, 10));

    private static readonly Weighted<GeneratedMotive> Motives = new(
        (GeneratedMotive.Integration, 20),
        (GeneratedMotive.Economic, 15),
        (GeneratedMotive.InformationExchange, 30),
        (GeneratedMotive.LocalGovernment, 15),
        (GeneratedMotive.ServiceImprovement, 10),
        (GeneratedMotive.CivilRegistration, 6),
        (GeneratedMotive.TracingPersons, 4)
    );

    private static readonly Weighted<int> MotiveCounts = new((0, 35), (1, 45), (2, 20));

    private static readonly Weighted<GeneratedOrganisation> Organisations = new(
        (GeneratedOrganisation.School, 25),
        (GeneratedOrganisation.Hospital, 8),
        (GeneratedOrganisation.Church, 12),
        (GeneratedOrganisation.SportsClub, 15),
        (GeneratedOrganisation.MigrantOrganisation, 8),
        (GeneratedOrganisation.Company, 7),
        (GeneratedOrganisation.HousingCorporation, 3),
        (GeneratedOrganisation.Friends, 22)
    );

    private static readonly Weighted<int> OrganisationCounts = new((0, 40), (1, 30), (2, 20), (3, 10));

    private static readonly Weighted<GeneratedFunding> Fundings = new(
        (GeneratedFunding.OwnMeans, 50),
        (GeneratedFunding.State, 12),
        (GeneratedFunding.Province, 6),
        (GeneratedFunding.EuropeanUnion, 12),
        (GeneratedFunding.Fund, 10),
        (GeneratedFunding.Gifts, 10)
    );

    private static readonly Weighted<int> FundingCounts = new((0, 45), (1, 40), (2, 15));

    private static readonly Weighted<GeneratedInitiative> Initiatives = new(
        (GeneratedInitiative.Unknown, 20),
        (GeneratedInitiative.DutchMunicipality, 35),
        (GeneratedInitiative.Partner, 12),
        (GeneratedInitiative.Migrants, 13),
        (GeneratedInitiative.Joint, 15),
        (GeneratedInitiative.VngInternational, 5)
    );

    private readonly RealLink[] _links;
    private readonly Dictionary<MunicipalityCode, MunicipalityTraits> _traits;
    private readonly Dictionary<CountryCode, (int First, int Count)> _partners = [];

    private PartnershipGenerator(RealLink[] links)
    {
        _links = links;
        _traits = links.Select(link => link.Municipality).Distinct().ToDictionary(code => code, MunicipalityTraits.Of);
        int first = 0;
        foreach ((CountryCode country, int linksOfCountry) in links.CountBy(link => link.Country))
        {
            int count = linksOfCountry * PartnersPerLink;
            _partners.Add(country, (first, count));
            first += count;
        }

        PartnerNames = [.. Enumerable.Range(0, first).Select(NameOf)];
    }

    public static PartnershipGenerator Default { get; } = new(RealLink.Load());

    /// <summary>The names of partners, by number.</summary>
    public IReadOnlyList<string> PartnerNames { get; }

    /// <summary>The countries of the partnerships, in order.</summary>
    public IReadOnlyList<CountryCode> Countries => [.. _partners.Keys.Order()];

    /// <summary>The first partnerships.</summary>
    public IEnumerable<GeneratedPartnership> Take(int count)
    {
        for (int id = 0; id < count; id++)
        {
            yield return Make(id);
        }
    }

    /// <summary>One partnership.</summary>
    public GeneratedPartnership Make(int id)
    {
        var random = new SplitMix(Seed + ((ulong)id << 20));
        (MunicipalityCode municipality, CountryCode country, _) = _links[random.Next(_links.Length)];
        if (!random.Percent(PercentOfRealPairs))
        {
            country = _links[random.Next(_links.Length)].Country;
        }

        (int firstPartner, int partners) = _partners[country];
        MunicipalityTraits traits = _traits[municipality];
        return new GeneratedPartnership
        {
            Id = id,
            Municipality = municipality,
            Country = country,
            Partner = (ushort)(firstPartner + random.Next(partners)),
            Start = random.Percent(PercentOfUnknownStart) ? null : StartIn(Periods.Draw(ref random), ref random),
            ThemeMask = (ushort)Mask(Themes, ThemeCounts.Draw(ref random), ref random),
            MotiveMask = (byte)Mask(Motives, MotiveCounts.Draw(ref random), ref random),
            OrganisationMask = (byte)Mask(Organisations, OrganisationCounts.Draw(ref random), ref random),
            FundingMask = (byte)Mask(Fundings, FundingCounts.Draw(ref random), ref random),
            Initiative = Initiatives.Draw(ref random),
            SizeClass = traits.SizeClass,
            Staffing = traits.Staffing,
            WeeklyHours = traits.WeeklyHours,
            Budget = traits.Budget,
            Province = traits.Province,
            Millennium = traits.Millennium,
        };
    }

    private static DateOnly StartIn((int From, int To) years, ref SplitMix random)
    {
        var first = new DateOnly(years.From, 1, 1);
        return first.AddDays(random.Next(new DateOnly(years.To + 1, 1, 1).DayNumber - first.DayNumber));
    }

    /// <summary>Draws several codes. A code that is drawn twice is used once.</summary>
    private static int Mask<TCode>(Weighted<TCode> codes, int count, ref SplitMix random)
        where TCode : struct, Enum
    {
        int mask = 0;
        for (int i = 0; i < count; i++)
        {
            mask |= 1 << (byte)(object)codes.Draw(ref random);
        }

        return mask;
    }

    private string NameOf(int partner)
    {
        var random = new SplitMix((ulong)partner);
        return string.Create(
            _links[random.Next(_links.Length)].NameLength,
            random,
            static (name, letters) =>
            {
                for (int i = 0; i < name.Length; i++)
                {
                    name[i] = (char)((i == 0 ? 'A' : 'a') + letters.Next(26));
                }
            }
        );
    }
}
