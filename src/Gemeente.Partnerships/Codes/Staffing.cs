using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The staff that works on partnerships in a municipality (personele inzet).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Staffing>))]
[TypeConverter(typeof(TextConverter<Staffing>))]
public sealed class Staffing : CodeListItem<Staffing>, ICodeList<Staffing>
{
    private Staffing(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>A specialised bureau (gespecialiseerd bureau).</summary>
    public static Staffing SpecialisedBureau { get; } =
        new("specialised-bureau", new("Gespecialiseerd bureau", "Specialised bureau"));

    /// <summary>One coordinator (coördinator).</summary>
    public static Staffing Coordinator { get; } = new("coordinator", new("Coördinator", "Coordinator"));

    static ValueList<Staffing> ICodeList<Staffing>.WellKnown => [SpecialisedBureau, Coordinator];

    static Staffing ICodeList<Staffing>.CreateOther(string code) => new(code);
}
