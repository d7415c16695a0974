using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// The municipality of a partnership as people may see it. A reconstructed record is not a fact about a municipality,
/// so that it has the code and the name of a reconstructed record instead of a real one. All lists, counts and reasons
/// use this type.
/// </summary>
/// <param name="Code">The code of the municipality; null for a reconstructed record.</param>
/// <remarks>Immutable; equal by code. The default is that of a reconstructed record.</remarks>
internal readonly record struct ShownMunicipality(MunicipalityCode? Code) : IComparable<ShownMunicipality>
{
    /// <summary>The code of all reconstructed records together.</summary>
    public const string ReconstructedCode = "reconstructed";

    /// <summary>The name of all reconstructed records together.</summary>
    public static readonly Label ReconstructedName = new("(gereconstrueerd)", "(reconstructed)");

    /// <summary>Returns the code of a municipality of a partnership; null for a reconstructed one.</summary>
    public static string? CodeOf(PartnershipFact fact, MunicipalityCode? code) =>
        fact.IsReconstructed ? null : code?.ToString();

    /// <summary>Returns a name of a municipality of a partnership, or that of a reconstructed record.</summary>
    public static Label NameOf(PartnershipFact fact, Label name) => fact.IsReconstructed ? ReconstructedName : name;

    /// <summary>Returns the name of the municipality on the date, else of the recorded one.</summary>
    public static Label NameOf(PartnershipFact fact) =>
        NameOf(
            fact,
            Label.Same(
                (fact.Municipality ?? fact.OriginalMunicipality)?.Name ?? fact.Partnership.Municipality.ToString()
            )
        );

    /// <summary>Compares by code. A reconstructed record comes last.</summary>
    public int CompareTo(ShownMunicipality other) =>
        Code is { } code
            ? other.Code is { } otherCode
                ? code.CompareTo(otherCode)
                : -1
            : other.Code is null
                ? 0
                : 1;

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code?.ToString() ?? ReconstructedCode;
}
