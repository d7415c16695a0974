using Gemeente.Partnerships.Text;

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

    /// <summary>Returns the history as a tree in English, in lines of at most 100 characters.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>
    /// Returns the municipality, its predecessors and its heirs as a tree, with a line end after each line.
    /// </summary>
    /// <param name="language">Dutch or English.</param>
    /// <param name="maxWidth">
    /// The maximum length of a line. A line is broken between words, so that a deep branch or a long word can be
    /// longer.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not positive.</exception>
    public string ToString(Language language, int maxWidth = 100)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxWidth);
        return HistoryText.Of(this, language, maxWidth);
    }
}
