using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A reason of a side to keep a partnership (motief).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal when the codes are equal. A record has separate motives for the
/// Dutch side and for the partner.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Motive>))]
[TypeConverter(typeof(TextConverter<Motive>))]
public sealed class Motive : CodeListItem<Motive>, ICodeList<Motive>
{
    private Motive(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>To further the integration of migrants (integratie).</summary>
    public static Motive Integration { get; } =
        new("integration", new("Integratie van migranten", "Integration of migrants"));

    /// <summary>To further trade and business (economisch).</summary>
    public static Motive Economic { get; } = new("economic", new("Economische motieven", "Economic motives"));

    /// <summary>To exchange information (informatie-uitwisseling).</summary>
    public static Motive InformationExchange { get; } =
        new("information-exchange", new("Uitwisseling van informatie", "Exchange of information"));

    /// <summary>To improve the registration of persons (bevolkingsregistratie).</summary>
    public static Motive CivilRegistration { get; } =
        new("civil-registration", new("Bevolkingsregistratie", "Civil registration"));

    /// <summary>To trace persons (opsporing).</summary>
    public static Motive TracingPersons { get; } =
        new("tracing-persons", new("Opsporing van personen", "Tracing of persons"));

    /// <summary>To strengthen local government (lokaal bestuur).</summary>
    public static Motive LocalGovernment { get; } =
        new("local-government", new("Versterking van het lokaal bestuur", "Stronger local government"));

    /// <summary>To improve services to citizens (dienstverlening).</summary>
    public static Motive ServiceImprovement { get; } =
        new("service-improvement", new("Verbetering van de dienstverlening", "Better services"));

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
