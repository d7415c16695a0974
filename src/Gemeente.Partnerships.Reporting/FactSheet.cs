using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>
/// Published figures about partnerships with countries of origin, each beside the same figure computed from records
/// (factsheet).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. It says how many of the records behind it are
/// stated by a source and how many are reconstructed.
/// </remarks>
public sealed record FactSheet
{
    /// <summary>The day it speaks of (peildatum).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The name of the data set that the figures are computed from.</summary>
    public required string DataSet { get; init; }

    /// <summary>The ties with countries of origin on that day, by how they are known.</summary>
    public required EvidenceCount Ties { get; init; }

    /// <summary>
    /// How many of these ties may have ended or not begun on that day: their dates leave it open. They count.
    /// </summary>
    public long TiesOfUnknownStatus { get; init; }

    /// <summary>The profiles of the municipalities that keep these ties, by how they are known.</summary>
    public required EvidenceCount Profiles { get; init; }

    /// <summary>The figures, in the order in which they were published.</summary>
    public required ValueList<FactSheetFigure> Figures { get; init; }

    /// <summary>
    /// Computes published figures from a data set. On the day of the publication, the one that most of its figures
    /// speak of, each figure is computed as of the day it speaks of itself; otherwise all are computed as of the given
    /// day, and only those are compared that speak of that day too.
    /// </summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="published">The published figures.</param>
    /// <param name="asOf">The day of the sheet.</param>
    public static FactSheet Create(PartnershipDataSet dataSet, ValueList<PublishedFigure> published, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(published);
        return FactSheetBuilder.Build(dataSet, published, asOf);
    }

    /// <summary>Writes the sheet.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="format">As what.</param>
    /// <param name="language">In which language; JSON has both.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format or the language is not defined.</exception>
    public void WriteTo(TextWriter writer, FactSheetFormat format, Language language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var words = new Words(language);
        switch (format)
        {
            case FactSheetFormat.Text:
                TextRenderer.Write(this, words, writer);
                break;
            case FactSheetFormat.Markdown:
                MarkdownRenderer.Write(this, words, writer);
                break;
            case FactSheetFormat.Html:
                HtmlRenderer.Write(this, words, writer);
                break;
            case FactSheetFormat.Json:
                JsonRenderer.Write(this, writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of a fact sheet.");
        }
    }

    /// <summary>The sheet as text.</summary>
    /// <param name="format">As what.</param>
    /// <param name="language">In which language; JSON has both.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format or the language is not defined.</exception>
    public string ToString(FactSheetFormat format, Language language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WriteTo(writer, format, language);
        return writer.ToString();
    }
}
