using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>What a name stands for: one, one of several, or nothing known.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <typeparam name="T">What is named: a municipality, a country, a partner.</typeparam>
public sealed record NameMatch<T>
    where T : class, IEquatable<T>
{
    /// <summary>The name that was asked for.</summary>
    public required string Name { get; init; }

    /// <summary>Those that the name stands for or may stand for: one of a match, more of an ambiguous name.</summary>
    public required ValueList<T> Candidates { get; init; }

    /// <summary>
    /// Those with a name that resembles it, the nearest first; only when there is no match. Offered to a person, never
    /// applied.
    /// </summary>
    public ValueList<T> Similar { get; init; } = [];

    /// <summary>What makes the candidates stand for the name; null when there are none.</summary>
    public NameMatchReason? Reason { get; init; }

    /// <summary>How it ended.</summary>
    public NameMatchKind Kind =>
        Candidates.Count switch
        {
            0 => NameMatchKind.NoMatch,
            1 => NameMatchKind.Match,
            _ => NameMatchKind.Ambiguous,
        };

    /// <summary>The one that the name stands for; null unless it is a match.</summary>
    public T? Value => Candidates.Count == 1 ? Candidates[0] : null;
}
