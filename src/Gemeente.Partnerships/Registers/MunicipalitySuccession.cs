namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The answer of <see cref="MunicipalityRegister.SuccessorOn"/>: which municipality holds the territory of another on a
/// date, and by which steps.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MunicipalitySuccession
{
    /// <summary>What became of it.</summary>
    public required SuccessionKind Kind { get; init; }

    /// <summary>
    /// The municipality that holds the territory; null unless <see cref="Kind"/> is Same or Successor.
    /// </summary>
    public Municipality? Municipality { get; init; }

    /// <summary>
    /// The municipalities passed on the way, the asked one first; empty when the register does not know it.
    /// </summary>
    public ValueList<Municipality> Lineage { get; init; } = ValueList<Municipality>.Empty;
}
