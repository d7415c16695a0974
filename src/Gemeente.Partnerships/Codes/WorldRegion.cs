using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A region of the world in the standard M49 of the United Nations (werelddeel).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<WorldRegion>))]
[TypeConverter(typeof(TextConverter<WorldRegion>))]
public sealed class WorldRegion : CodeListItem<WorldRegion>, ICodeList<WorldRegion>
{
    private WorldRegion(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>Africa (Afrika).</summary>
    public static WorldRegion Africa { get; } = new("africa", new("Afrika", "Africa"));

    /// <summary>Americas (Amerika).</summary>
    public static WorldRegion Americas { get; } = new("americas", new("Amerika", "Americas"));

    /// <summary>Asia (Azië).</summary>
    public static WorldRegion Asia { get; } = new("asia", new("Azië", "Asia"));

    /// <summary>Europe (Europa).</summary>
    public static WorldRegion Europe { get; } = new("europe", new("Europa", "Europe"));

    /// <summary>Oceania (Oceanië).</summary>
    public static WorldRegion Oceania { get; } = new("oceania", new("Oceanië", "Oceania"));

    static ValueList<WorldRegion> ICodeList<WorldRegion>.WellKnown => [Africa, Americas, Asia, Europe, Oceania];

    static WorldRegion ICodeList<WorldRegion>.CreateOther(string code) => new(code);
}
