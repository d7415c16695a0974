namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The answer of <see cref="MunicipalityRegister.FindByName"/>: every municipality that goes by a name. A name that
/// several share is never guessed.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MunicipalityMatches
{
    /// <summary>The municipalities of that name that exist on the date, by code.</summary>
    public required ValueList<Municipality> Candidates { get; init; }

    /// <summary>The municipalities of that name that exist only at other times, by code.</summary>
    public required ValueList<Municipality> AtOtherTimes { get; init; }

    /// <summary>The one municipality of that name on the date; null where there is none or more than one.</summary>
    public Municipality? Single => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>Whether more than one municipality of that name exists on the date.</summary>
    public bool IsAmbiguous => Candidates.Count > 1;
}
