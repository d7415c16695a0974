using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>
/// Makes any number of ties, the same ones every time, as a stream. Countries, municipalities and the lengths of
/// partners' names come as often as among the real links of Dutch places; the rest is made up. Tie i is the same at any
/// size.
/// </summary>
internal sealed class TieSource
{
    // Chosen so that every query of the comparison finds something among the first 39 ties.
    private const ulong Seed = 14823;

    private const int PartnersPerLink = 50;

    // Half of the ties keep municipality and country together as they are; the other half mix them, so that there are
    // more pairs than the real ones.
    private const int PercentOfRealPairs = 50;

    private const int PercentOfUnknownStart = 12;

    private static readonly Weighted<(int From, int To)> Periods = new(
        ((1945, 1959), 8),
        ((1960, 1974), 15),
        ((1975, 1988), 22),
        ((1989, 1995), 30),
        ((1996, 2007), 25)
    );

    private static readonly Weighted<TieTheme> Themes = new(
        (TieTheme.Waste, 9),
        (TieTheme.Education, 14),
        (TieTheme.Health, 11),
        (TieTheme.Culture, 20),
        (TieTheme.Water, 6),
        (TieTheme.Economy, 8),
        (TieTheme.SocialServices, 6),
        (TieTheme.LocalGovernment, 7),
        (TieTheme.FireSafety, 3),
        (TieTheme.InformationManagement, 2),
        (TieTheme.CivilRegistration, 2),
        (TieTheme.Housing, 3),
        (TieTheme.Environment, 4),
        (TieTheme.Youth, 7),
        (TieTheme.Policing, 1),
        (TieTheme.DisasterRelief, 2)
    );

    private static readonly Weighted<int> ThemeCounts = new((0, 25), (1, 40), (2, 25), (3, 10));

    private static readonly Weighted<TieMotive> Motives = new(
        (TieMotive.Integration, 20),
        (TieMotive.Economic, 15),
        (TieMotive.InformationExchange, 30),
        (TieMotive.LocalGovernment, 15),
        (TieMotive.ServiceImprovement, 10),
        (TieMotive.CivilRegistration, 6),
        (TieMotive.TracingPersons, 4)
    );

    private static readonly Weighted<int> MotiveCounts = new((0, 35), (1, 45), (2, 20));

    private static readonly Weighted<TieOrganisation> Organisations = new(
        (TieOrganisation.School, 25),
        (TieOrganisation.Hospital, 8),
        (TieOrganisation.Church, 12),
        (TieOrganisation.SportsClub, 15),
        (TieOrganisation.MigrantOrganisation, 8),
        (TieOrganisation.Company, 7),
        (TieOrganisation.HousingCorporation, 3),
        (TieOrganisation.Friends, 22)
    );

    private static readonly Weighted<int> OrganisationCounts = new((0, 40), (1, 30), (2, 20), (3, 10));

    private static readonly Weighted<TieFunding> Fundings = new(
        (TieFunding.OwnMeans, 50),
        (TieFunding.State, 12),
        (TieFunding.Province, 6),
        (TieFunding.EuropeanUnion, 12),
        (TieFunding.Fund, 10),
        (TieFunding.Gifts, 10)
    );

    private static readonly Weighted<int> FundingCounts = new((0, 45), (1, 40), (2, 15));

    private static readonly Weighted<TieInitiative> Initiatives = new(
        (TieInitiative.Unknown, 20),
        (TieInitiative.DutchMunicipality, 35),
        (TieInitiative.Partner, 12),
        (TieInitiative.Migrants, 13),
        (TieInitiative.Joint, 15),
        (TieInitiative.VngInternational, 5)
    );

    private readonly RealLink[] _links;
    private readonly Dictionary<MunicipalityCode, MunicipalityTraits> _traits;
    private readonly Dictionary<CountryCode, (int First, int Count)> _partners = [];

    private TieSource(RealLink[] links)
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

    public static TieSource Default { get; } = new(RealLink.Load());

    /// <summary>The names of partners, by number.</summary>
    public IReadOnlyList<string> PartnerNames { get; }

    /// <summary>The countries that ties may have, in order.</summary>
    public IReadOnlyList<CountryCode> Countries => [.. _partners.Keys.Order()];

    /// <summary>The first ties.</summary>
    public IEnumerable<Tie> Take(int count)
    {
        for (int id = 0; id < count; id++)
        {
            yield return Make(id);
        }
    }

    /// <summary>One tie.</summary>
    public Tie Make(int id)
    {
        var random = new SplitMix(Seed + ((ulong)id << 20));
        (MunicipalityCode municipality, CountryCode country, _) = _links[random.Next(_links.Length)];
        if (!random.Percent(PercentOfRealPairs))
        {
            country = _links[random.Next(_links.Length)].Country;
        }

        (int firstPartner, int partners) = _partners[country];
        MunicipalityTraits traits = _traits[municipality];
        return new Tie
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

    /// <summary>Draws some codes; one that is drawn twice is there once.</summary>
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
