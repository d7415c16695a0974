using System.Globalization;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>A change of municipalities that was planned when the register was made (voorgenomen herindeling).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PlannedChange
{
    /// <summary>Gets the municipality that is to end, or to give territory.</summary>
    public required Municipality Municipality { get; init; }

    /// <summary>Gets the change: the heir, the day, the kind and the source.</summary>
    public required MunicipalityHeir Change { get; init; }

    /// <summary>Gets the heir; null for a code that the register does not have.</summary>
    public Municipality? Heir { get; init; }

    /// <summary>
    /// Returns the change: <c>Wijdemeren (1696) to Hilversum (0402) on 2027-01-01 (merger, rijksoverheid.nl)</c>.
    /// </summary>
    public override string ToString()
    {
        string kind = EnumCodes.SuccessionEvent.CodeOf(Change.Kind);
        string source = Change.Source is null ? kind : $"{kind}, {Change.Source}";
        string heir = $"{Heir?.Name} ({Change.Code})".TrimStart();
        string day = Change.From.ToString("O", CultureInfo.InvariantCulture);
        return $"{Municipality.Name} ({Municipality.Code}) to {heir} on {day} ({source})";
    }
}
