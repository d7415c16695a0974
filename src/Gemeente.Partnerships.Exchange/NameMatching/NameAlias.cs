namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>A name that no register has, and what it stands for.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record NameAlias
{
    /// <summary>The name; case, diacritics and punctuation do not matter.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What it stands for: codes of municipalities or countries; of partners, country and name, <c>DE:Köln</c>. Several
    /// where it changed through time, or where the name is ambiguous.
    /// </summary>
    public required ValueList<string> StandsFor { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}
