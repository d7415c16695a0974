using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>Who does the work on partnerships in a municipality (personele inzet).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Staffing>))]
public sealed class Staffing : CodeListItem<Staffing>, ICodeList<Staffing>
{
    private Staffing(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private Staffing(string code)
        : base(code) { }

    /// <summary>A bureau of its own (gespecialiseerd bureau).</summary>
    public static Staffing SpecialisedBureau { get; } =
        new("specialised-bureau", "Gespecialiseerd bureau", "Specialised bureau");

    /// <summary>One coordinator (coördinator).</summary>
    public static Staffing Coordinator { get; } = new("coordinator", "Coördinator", "Coordinator");

    static ValueList<Staffing> ICodeList<Staffing>.WellKnown => [SpecialisedBureau, Coordinator];

    static Staffing ICodeList<Staffing>.CreateOther(string code) => new(code);
}
