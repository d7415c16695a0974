using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>A kind of organisation involved in a partnership (betrokken organisatie).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<OrganisationKind>))]
public sealed class OrganisationKind : CodeListItem<OrganisationKind>, ICodeList<OrganisationKind>
{
    private OrganisationKind(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private OrganisationKind(string code)
        : base(code) { }

    /// <summary>An organisation of migrants (migrantenorganisatie).</summary>
    public static OrganisationKind MigrantOrganisation { get; } =
        new("migrant-organisation", "Migrantenorganisatie", "Migrant organisation");

    /// <summary>A school (school).</summary>
    public static OrganisationKind School { get; } = new("school", "School", "School");

    static ValueList<OrganisationKind> ICodeList<OrganisationKind>.WellKnown => [MigrantOrganisation, School];

    static OrganisationKind ICodeList<OrganisationKind>.CreateOther(string code) => new(code);
}
