using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Generated;

// The code lists of generated partnerships, as small as possible, because the other contenders group by small numbers
// fastest. For single values, 0 is unknown.

public enum GeneratedTheme : byte
{
    Waste,
    Education,
    Health,
    Culture,
    Water,
    Economy,
    SocialServices,
    LocalGovernment,
    FireSafety,
    InformationManagement,
    CivilRegistration,
    Housing,
    Environment,
    Youth,
    Policing,
    DisasterRelief,
}

public enum GeneratedMotive : byte
{
    Integration,
    Economic,
    InformationExchange,
    LocalGovernment,
    ServiceImprovement,
    CivilRegistration,
    TracingPersons,
}

public enum GeneratedOrganisation : byte
{
    School,
    Hospital,
    Church,
    SportsClub,
    MigrantOrganisation,
    Company,
    HousingCorporation,
    Friends,
}

public enum GeneratedFunding : byte
{
    OwnMeans,
    State,
    Province,
    EuropeanUnion,
    Fund,
    Gifts,
}

public enum GeneratedInitiative : byte
{
    Unknown,
    DutchMunicipality,
    Partner,
    Migrants,
    Joint,
    VngInternational,
}

public enum SizeClass : byte
{
    Unknown,
    Below10000,
    To20000,
    To50000,
    To100000,
    To150000,
    To250000,
    Above250000,
}

public enum StaffingLevel : byte
{
    Unknown,
    None,
    PartOfAJob,
    FullJob,
    Bureau,
}

public enum WeeklyHours : byte
{
    Unknown,
    UpTo4,
    UpTo8,
    UpTo16,
    UpTo36,
    Above36,
}

public enum GeneratedBudget : byte
{
    Unknown,
    Below1000,
    From1000To5000,
    From5000To20000,
    From20000To30000,
    From30000To50000,
    Above50000,
}

public enum GeneratedProvince : byte
{
    Unknown,
    Groningen,
    Friesland,
    Drenthe,
    Overijssel,
    Flevoland,
    Gelderland,
    Utrecht,
    NoordHolland,
    ZuidHolland,
    Zeeland,
    NoordBrabant,
    Limburg,
}

public enum MillenniumStatus : byte
{
    Unknown,
    Millennium,
    NotMillennium,
}
