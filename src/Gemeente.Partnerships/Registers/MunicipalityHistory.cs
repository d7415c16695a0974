namespace Gemeente.Partnerships.Registers;

/// <summary>The history of a municipality: all its predecessors and all its heirs, each as a tree.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MunicipalityHistory
{
    /// <summary>Gets the municipality.</summary>
    public required Municipality Municipality { get; init; }

    /// <summary>Gets the municipalities that became part of it, by date, each with its own predecessors.</summary>
    public ValueList<MunicipalityBranch> Predecessors { get; init; } = [];

    /// <summary>
    /// Gets the municipalities that received its territory, the main heir first, each with its own heirs.
    /// </summary>
    public ValueList<MunicipalityBranch> Heirs { get; init; } = [];
}
