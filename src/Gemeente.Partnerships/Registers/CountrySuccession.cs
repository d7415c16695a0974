using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The result of <see cref="CountryRegister.SuccessorOn"/>: the country that a partner counts under on a date, and the
/// steps from the code as written.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record CountrySuccession
{
    /// <summary>
    /// Gets the kind of succession. Same means the country of the code as written; Unknown a code that the register
    /// does not have; Split a former country that was divided, while the partner does not show which part it lies in.
    /// </summary>
    public required SuccessionKind Kind { get; init; }

    /// <summary>
    /// Gets the code of the country; null if it was divided or the code is that of an unknown country. A code that the
    /// register does not have is kept.
    /// </summary>
    public required CountryCode? Code { get; init; }

    /// <summary>Gets the country; null unless <see cref="Kind"/> is Same or Successor.</summary>
    public Country? Country => Kind is SuccessionKind.Same or SuccessionKind.Successor ? Lineage[^1] : null;

    /// <summary>
    /// Gets the countries from the one of the code as written to the last one; empty for a code that the register does
    /// not have.
    /// </summary>
    public ValueList<Country> Lineage { get; init; } = [];

    /// <summary>Gets the countries that the partner may lie in if the country was divided; empty otherwise.</summary>
    public ValueList<Country> Heirs { get; init; } = [];

    /// <summary>Gets the name of the partner that shows which heir it lies in; null if no name was needed.</summary>
    public string? Place { get; init; }

    /// <summary>
    /// Gets former codes that no country has on the date and under which the partner is found too: the code as written,
    /// and codes that were renamed to <see cref="Code"/>.
    /// </summary>
    internal ValueList<CountryCode> FormerCodes { get; init; } = [];
}
