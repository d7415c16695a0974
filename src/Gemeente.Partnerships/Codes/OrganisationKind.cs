using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A kind of organisation involved in a partnership (betrokken organisatie).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<OrganisationKind>))]
[TypeConverter(typeof(TextConverter<OrganisationKind>))]
public sealed class OrganisationKind : CodeListItem<OrganisationKind>, ICodeList<OrganisationKind>
{
    private OrganisationKind(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>An organisation of migrants (migrantenorganisatie).</summary>
    public static OrganisationKind MigrantOrganisation { get; } =
        new("migrant-organisation", new("Migrantenorganisatie", "Migrant organisation"));

    /// <summary>A school (school).</summary>
    public static OrganisationKind School { get; } = new("school", new("School", "School"));

    static ValueList<OrganisationKind> ICodeList<OrganisationKind>.WellKnown => [MigrantOrganisation, School];

    static OrganisationKind ICodeList<OrganisationKind>.CreateOther(string code) => new(code);
}
