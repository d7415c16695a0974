using System.Globalization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data;

/// <summary>A figure published in the NCDO summary of 2008.</summary>
/// <remarks>Immutable and safe for use by several threads; equal when all properties are equal.</remarks>
public sealed record PublishedFigure
{
    /// <summary>The id, such as <c>ties.country.TR</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The published value: a number, or codes joined by plus signs.</summary>
    public required string Published { get; init; }

    /// <summary>The published number; null if codes are published.</summary>
    public decimal? Number =>
        decimal.TryParse(Published, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    /// <summary>The required relation of a computed number to it.</summary>
    public required FigureRelation Relation { get; init; }

    /// <summary>The unit: <c>ties</c>, <c>municipalities</c>, <c>percent</c>, <c>year</c> or <c>motives</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The base of a share, or the exclusions of a count; null if the source does not state it.</summary>
    public string? Base { get; init; }

    /// <summary>The reference date (peildatum); null if the source does not state it.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>
    /// True if the figure can be computed from the records; false if it is quoted from another survey.
    /// </summary>
    public required bool IsDerivable { get; init; }

    /// <summary>The statement in English.</summary>
    public required string Statement { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(PublishedFigure), PrintMembers);
}
