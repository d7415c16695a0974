using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Reporting.Building;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>
/// A report about partnerships on a date (rapport): numbers, charts, maps, the list, the method and the sources, in
/// Dutch and English.
/// </summary>
/// <remarks>
/// <para>Immutable and safe for use by several threads; equal by content.</para>
/// <para>
/// Sentences are made of the numbers by fixed rules, so that they stay true when the numbers change. A reconstructed
/// record is never shown under the name of a municipality: it is counted apart, and is not in lists and maps of
/// municipalities.
/// </para>
/// </remarks>
public sealed record Report
{
    /// <summary>Gets the title.</summary>
    public required Label Title { get; init; }

    /// <summary>Gets what the report shows, in one or two sentences.</summary>
    public required Label Summary { get; init; }

    /// <summary>Gets the reference date (peildatum).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the name of the data set.</summary>
    public required string DataSet { get; init; }

    /// <summary>Gets what the report is about; null for all partnerships.</summary>
    public ReportSubject? About { get; init; }

    /// <summary>Gets the earlier date that the report compares with; null without one.</summary>
    public DateOnly? ComparedWith { get; init; }

    /// <summary>
    /// Gets a warning that precedes all numbers, such as that about reconstructed records; null without one.
    /// </summary>
    public Label? Warning { get; init; }

    /// <summary>Gets the numbers at the head.</summary>
    public required ValueList<ReportTile> Tiles { get; init; }

    /// <summary>Gets the sections, in order. A section without data is left out.</summary>
    public required ValueList<ReportSection> Sections { get; init; }

    /// <summary>
    /// Gets the published figures with the computed ones, as an appendix; null if nothing was published about the data
    /// set.
    /// </summary>
    public FactSheet? FactSheet { get; init; }

    /// <summary>Gets the sources with their licences, those of the maps included.</summary>
    public required ValueList<DataSource> Sources { get; init; }

    /// <summary>Gets the command that made the report; null if it was not given.</summary>
    public string? Command { get; init; }

    /// <summary>Gets the version of the program that made the report; null if it was not given.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the charts of the sections, in order.</summary>
    public IEnumerable<Chart> Charts => Sections.Select(section => section.Chart).OfType<Chart>();

    /// <summary>Makes a report of a catalog, as of its date.</summary>
    /// <param name="catalog">The records and the date.</param>
    /// <param name="options">The options; null for a report about all partnerships.</param>
    /// <exception cref="ArgumentException">
    /// The date to compare with is not before the date, or the subject is not in the registers.
    /// </exception>
    public static Report Create(PartnershipCatalog catalog, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new ReportBuilder(catalog, options ?? new ReportOptions()).Build();
    }

    /// <summary>Returns a section by its id; null if the report does not have it.</summary>
    /// <param name="id">The id, such as <c>countries</c>.</param>
    public ReportSection? FindSection(string id) => Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>Writes the report.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="format">The format.</param>
    /// <param name="language">The language. JSON contains both languages.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format or the language is not defined.</exception>
    public void WriteTo(TextWriter destination, ReportFormat format, Language language)
    {
        ArgumentNullException.ThrowIfNull(destination);
        _ = Title.In(language);
        switch (format)
        {
            case ReportFormat.Text:
                TextRenderer.Write(this, destination, language);
                break;
            case ReportFormat.Markdown:
                MarkdownRenderer.Write(this, destination, language);
                break;
            case ReportFormat.Html:
                HtmlRenderer.Write(this, destination, language);
                break;
            case ReportFormat.Json:
                JsonRenderer.Write(this, destination);
                break;
            case ReportFormat.VegaLite:
                VegaLite.Write(Charts, destination, language);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of a report.");
        }
    }

    /// <summary>Returns the report as text.</summary>
    /// <param name="format">The format.</param>
    /// <param name="language">The language. JSON contains both languages.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format or the language is not defined.</exception>
    public string ToString(ReportFormat format, Language language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WriteTo(writer, format, language);
        return writer.ToString();
    }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Report), PrintMembers);
}
