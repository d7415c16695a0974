using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>
/// Published figures about partnerships with countries of origin, each with the same figure computed from records
/// (factsheet): the appendix of a <see cref="Report"/>.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. It contains the numbers of stated, derived and
/// reconstructed records that the figures are computed from.
/// </remarks>
public sealed record FactSheet
{
    /// <summary>The reference date (peildatum).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The name of the data set that the figures are computed from.</summary>
    public required string DataSet { get; init; }

    /// <summary>The partnerships with countries of origin on the reference date, by evidence.</summary>
    public required EvidenceCount Partnerships { get; init; }

    /// <summary>
    /// The number of these partnerships that are possible on the reference date, but not certain. They are counted.
    /// </summary>
    public long PossiblePartnerships { get; init; }

    /// <summary>The profiles of the municipalities with these partnerships, by evidence.</summary>
    public required EvidenceCount Profiles { get; init; }

    /// <summary>The figures, in the order in which they were published.</summary>
    public required ValueList<FactSheetFigure> Figures { get; init; }

    /// <summary>
    /// Computes published figures from a data set. If the reference date is that of the publication (the date of most
    /// of its figures), each figure is computed as of its own date. Otherwise all figures are computed as of the
    /// reference date, and only figures of that date are compared.
    /// </summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="published">The published figures.</param>
    /// <param name="asOf">The reference date.</param>
    public static FactSheet Create(PartnershipDataSet dataSet, ValueList<PublishedFigure> published, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(published);
        return FactSheetBuilder.Build(dataSet, published, asOf);
    }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(FactSheet), PrintMembers);
}
