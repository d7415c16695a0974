using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Registers;

/// <summary>A predecessor or an heir of a municipality, and the change that connects them.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MunicipalityBranch
{
    /// <summary>Gets the change: the heir, the day, the kind, the share and the source.</summary>
    public required MunicipalityHeir Change { get; init; }

    /// <summary>Gets the predecessor or the heir; null for a code that the register does not have.</summary>
    public Municipality? Municipality { get; init; }

    /// <summary>
    /// Gets the next steps: the predecessors of a predecessor, or the heirs of an heir. Empty after a boundary change.
    /// </summary>
    public ValueList<MunicipalityBranch> Branches { get; init; } = [];

    /// <summary>
    /// Returns the municipality and its share: <c>Leeuwarden (0080, 11,024 inhabitants, 48.7 % of the area)</c>.
    /// </summary>
    public override string ToString() => ToString(Language.English);

    internal string ToString(Language language)
    {
        (string inhabitants, string area) =
            language == Language.Dutch ? ("inwoners", "van de oppervlakte") : ("inhabitants", "of the area");
        string[] shares =
        [
            .. Change.Inhabitants is { } number
                ? [$"{NumberText.Of(number, language)} {inhabitants}"]
                : Array.Empty<string>(),
            .. Change.AreaShare is { } share
                ? [$"{NumberText.Percent(100 * (double)share, language, "0.#")} {area}"]
                : Array.Empty<string>(),
        ];
        string code = (Municipality?.Code ?? Change.Code).ToString();
        return $"{Municipality?.Name} ({string.Join(", ", shares.Prepend(code))})".TrimStart();
    }
}
