using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>Why a side keeps a partnership (motief).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by code. Held apart for the Dutch side and the side of the
/// partner.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Motive>))]
public sealed class Motive : CodeListItem<Motive>, ICodeList<Motive>
{
    private Motive(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private Motive(string code)
        : base(code) { }

    /// <summary>To further the integration of migrants (integratie).</summary>
    public static Motive Integration { get; } =
        new("integration", "Integratie van migranten", "Integration of migrants");

    /// <summary>To further trade and business (economisch).</summary>
    public static Motive Economic { get; } = new("economic", "Economische motieven", "Economic motives");

    /// <summary>To exchange information (informatie-uitwisseling).</summary>
    public static Motive InformationExchange { get; } =
        new("information-exchange", "Uitwisseling van informatie", "Exchange of information");

    /// <summary>To keep the registration of persons in order (bevolkingsregistratie).</summary>
    public static Motive CivilRegistration { get; } =
        new("civil-registration", "Bevolkingsregistratie", "Civil registration");

    /// <summary>To trace persons (opsporing).</summary>
    public static Motive TracingPersons { get; } =
        new("tracing-persons", "Opsporing van personen", "Tracing of persons");

    /// <summary>To strengthen local government (lokaal bestuur).</summary>
    public static Motive LocalGovernment { get; } =
        new("local-government", "Versterking van het lokaal bestuur", "Stronger local government");

    /// <summary>To improve services to citizens (dienstverlening).</summary>
    public static Motive ServiceImprovement { get; } =
        new("service-improvement", "Verbetering van de dienstverlening", "Better services");

    static ValueList<Motive> ICodeList<Motive>.WellKnown =>
        [
            Integration,
            Economic,
            InformationExchange,
            CivilRegistration,
            TracingPersons,
            LocalGovernment,
            ServiceImprovement,
        ];

    static Motive ICodeList<Motive>.CreateOther(string code) => new(code);
}
