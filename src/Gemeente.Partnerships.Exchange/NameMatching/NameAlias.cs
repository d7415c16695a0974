namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>A name that is not in a register, and its meaning.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record NameAlias
{
    /// <summary>The name; case, diacritics and punctuation do not matter.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The meaning: codes of municipalities or countries; for partners country and name, such as <c>DE:Köln</c>.
    /// Several if the meaning changed through time, or if the name is ambiguous.
    /// </summary>
    public required ValueList<string> Codes { get; init; }

    /// <summary>The reason for the alias.</summary>
    public string? Note { get; init; }
}
