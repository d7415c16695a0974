using System.Globalization;

namespace Gemeente.Partnerships.Data;

/// <summary>A figure as the NCDO summary of 2008 publishes it.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PublishedFigure
{
    /// <summary>Its id, such as <c>ties.country.TR</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is published: a number, or codes joined by plus signs.</summary>
    public required string Published { get; init; }

    /// <summary>The published number; null where codes are published.</summary>
    public decimal? Number =>
        decimal.TryParse(Published, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    /// <summary>How a computed number must compare to it.</summary>
    public required FigureRelation Relation { get; init; }

    /// <summary>
    /// What is counted: <c>ties</c>, <c>municipalities</c>, <c>percent</c>, <c>year</c> or <c>motives</c>.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>
    /// What a share is a share of, or what is left out of account; null where it goes without saying.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>The day it is a figure of (peildatum); null where the source names none.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Whether it can be computed from the records; otherwise it is quoted from another survey.</summary>
    public required bool IsDerivable { get; init; }

    /// <summary>What it says, in English.</summary>
    public required string Says { get; init; }
}
