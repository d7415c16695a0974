namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The result of <see cref="MunicipalityRegister.SuccessorOn"/>: the municipality that has the territory of another on
/// a date, and the steps to it.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MunicipalitySuccession
{
    /// <summary>Gets the kind of succession.</summary>
    public required SuccessionKind Kind { get; init; }

    /// <summary>
    /// Gets the municipality that has the territory; null unless <see cref="Kind"/> is Same or Successor.
    /// </summary>
    public Municipality? Municipality { get; init; }

    /// <summary>
    /// Gets the municipalities from the original one to the last successor; empty for an unknown code.
    /// </summary>
    public ValueList<Municipality> Lineage { get; init; } = ValueList<Municipality>.Empty;

    /// <summary>
    /// Gets the heirs of the last municipality of <see cref="Lineage"/> if it was divided, the main heir first; empty
    /// otherwise, and if the register does not have them.
    /// </summary>
    public ValueList<MunicipalityBranch> Heirs { get; init; } = [];
}
