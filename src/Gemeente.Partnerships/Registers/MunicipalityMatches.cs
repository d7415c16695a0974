namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The result of <see cref="MunicipalityRegister.FindByName"/>: all municipalities with a name. It never chooses one of
/// several.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MunicipalityMatches
{
    /// <summary>Gets the municipalities with that name that exist on the date, by code.</summary>
    public required ValueList<Municipality> Candidates { get; init; }

    /// <summary>Gets the municipalities with that name that exist at other times only, by code.</summary>
    public required ValueList<Municipality> AtOtherTimes { get; init; }

    /// <summary>Gets the only municipality with that name on the date; null for zero or several.</summary>
    public Municipality? Single => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>
    /// True if the candidates had the name before, and have another one on the date: Gaasterland was renamed
    /// Gaasterlân-Sleat in 1985.
    /// </summary>
    public bool IsFormerName { get; init; }

    /// <summary>True if several municipalities with that name exist on the date.</summary>
    public bool IsAmbiguous => Candidates.Count > 1;
}
