using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A subject of a partnership (onderwerp).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Theme>))]
[TypeConverter(typeof(TextConverter<Theme>))]
public sealed class Theme : CodeListItem<Theme>, ICodeList<Theme>
{
    private Theme(string code, Label? label = null, int? crsPurposeCode = null)
        : base(code, label) => CrsPurposeCode = crsPurposeCode;

    /// <summary>Waste (afval).</summary>
    public static Theme Waste { get; } = new("waste", new("Afvalverwerking", "Waste processing"), 14050);

    /// <summary>Education (onderwijs).</summary>
    public static Theme Education { get; } = new("education", new("Onderwijs", "Education"), 11110);

    /// <summary>Health care (gezondheidszorg).</summary>
    public static Theme Health { get; } = new("health", new("Gezondheidszorg", "Health care"), 12220);

    /// <summary>Culture and cultural exchange (cultuur).</summary>
    public static Theme Culture { get; } = new("culture", new("Cultuur", "Culture"), 16061);

    /// <summary>Information provision and management (informatievoorziening).</summary>
    public static Theme InformationManagement { get; } =
        new("information-management", new("Informatievoorziening en -beheer", "Information provision and management"));

    /// <summary>Fire brigade and fire safety (brandweer, brandveiligheid).</summary>
    public static Theme FireSafety { get; } = new("fire-safety", new("Brandveiligheid", "Fire safety"), 15133);

    /// <summary>Social services (sociale voorzieningen).</summary>
    public static Theme SocialServices { get; } =
        new("social-services", new("Sociale voorzieningen", "Social services"), 16015);

    /// <summary>Local economy, trade and business (economie).</summary>
    public static Theme Economy { get; } = new("economy", new("Economie", "Economy"));

    /// <summary>Registration of persons and civil status (bevolkingsregistratie, burgerlijke stand).</summary>
    public static Theme CivilRegistration { get; } =
        new("civil-registration", new("Bevolkingsregistratie", "Civil registration"), 13010);

    /// <summary>Strengthening of local government (lokaal bestuur).</summary>
    public static Theme LocalGovernment { get; } =
        new("local-government", new("Lokaal bestuur", "Local government"), 15112);

    /// <summary>Democracy and the participation of citizens (democratie, burgerparticipatie).</summary>
    public static Theme Democracy { get; } =
        new("democracy", new("Democratie en participatie", "Democracy and participation"), 15150);

    /// <summary>Integrity of government (integriteit).</summary>
    public static Theme Integrity { get; } = new("integrity", new("Integriteit", "Integrity"), 15113);

    /// <summary>Municipal finance and taxes (gemeentefinanciën).</summary>
    public static Theme PublicFinance { get; } =
        new("public-finance", new("Gemeentefinanciën", "Public finance"), 15111);

    /// <summary>Police and public order (politie).</summary>
    public static Theme Policing { get; } = new("policing", new("Politie", "Policing"), 15132);

    /// <summary>Planning and management of the city (stedelijke ontwikkeling, ruimtelijke ordening).</summary>
    public static Theme UrbanPlanning { get; } =
        new("urban-planning", new("Stedelijke ontwikkeling", "Urban planning"), 43030);

    /// <summary>Housing (wonen).</summary>
    public static Theme Housing { get; } = new("housing", new("Wonen", "Housing"), 16030);

    /// <summary>Water management and supply (water).</summary>
    public static Theme Water { get; } = new("water", new("Water", "Water"), 14010);

    /// <summary>Environment (milieu).</summary>
    public static Theme Environment { get; } = new("environment", new("Milieu", "Environment"), 41010);

    /// <summary>Employment (werkgelegenheid).</summary>
    public static Theme Employment { get; } = new("employment", new("Werkgelegenheid", "Employment"), 16020);

    /// <summary>Youth work and youth exchange (jeugd).</summary>
    public static Theme Youth { get; } = new("youth", new("Jeugd", "Youth"));

    /// <summary>Equality of women and men (emancipatie).</summary>
    public static Theme GenderEquality { get; } =
        new("gender-equality", new("Gelijkheid van vrouwen en mannen", "Gender equality"), 15170);

    /// <summary>Migration and return (migratie, remigratie).</summary>
    public static Theme Migration { get; } = new("migration", new("Migratie", "Migration"), 15190);

    /// <summary>Relief after a disaster (noodhulp).</summary>
    public static Theme DisasterRelief { get; } = new("disaster-relief", new("Noodhulp", "Disaster relief"), 72010);

    /// <summary>The purpose code of the OECD Creditor Reporting System; null if no code matches.</summary>
    public int? CrsPurposeCode { get; }

    static ValueList<Theme> ICodeList<Theme>.WellKnown =>
        [
            Waste,
            Education,
            Health,
            Culture,
            InformationManagement,
            FireSafety,
            SocialServices,
            Economy,
            CivilRegistration,
            LocalGovernment,
            Democracy,
            Integrity,
            PublicFinance,
            Policing,
            UrbanPlanning,
            Housing,
            Water,
            Environment,
            Employment,
            Youth,
            GenderEquality,
            Migration,
            DisasterRelief,
        ];

    static Theme ICodeList<Theme>.CreateOther(string code) => new(code);
}
