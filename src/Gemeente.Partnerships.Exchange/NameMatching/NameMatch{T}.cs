using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>The result of looking up a name: one meaning, several, or none that is known.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <typeparam name="T">The type that is looked up: a municipality, a country or a partner.</typeparam>
public sealed record NameMatch<T>
    where T : class, IEquatable<T>
{
    /// <summary>The name that was looked up.</summary>
    public required string Name { get; init; }

    /// <summary>The possible meanings of the name: one for a match, several for an ambiguous name.</summary>
    public required ValueList<T> Candidates { get; init; }

    /// <summary>
    /// Those with a similar name, the most similar first; empty unless the name is not known. They are offered to a
    /// person and never applied.
    /// </summary>
    public ValueList<T> Similar { get; init; } = [];

    /// <summary>The reason why the name means the candidates; null without candidates.</summary>
    public NameMatchReason? Reason { get; init; }

    /// <summary>The kind of result.</summary>
    public NameMatchKind Kind =>
        Candidates.Count switch
        {
            0 => NameMatchKind.NoMatch,
            1 => NameMatchKind.Match,
            _ => NameMatchKind.Ambiguous,
        };

    /// <summary>The meaning of the name; null unless it has exactly one.</summary>
    public T? Value => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of("NameMatch", PrintMembers);
}
