using System.Xml;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>An export of partnerships as activities of IATI 2.03, one for each partnership.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Each partnership of the data set is written, or has
/// an issue that says why it was left out.
/// </remarks>
public sealed record IatiExport
{
    /// <summary>The ids of the written partnerships, in the order of the data set.</summary>
    public required ValueList<string> WrittenIds { get; init; }

    /// <summary>
    /// The partnerships that were left out (errors), and those that IATI cannot represent exactly (warnings). A
    /// partnership is left out if it has no start date or no country, which IATI requires, or if it is reconstructed.
    /// </summary>
    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>
    /// Writes the activities as UTF-8. IATI requires at least one activity. If no partnership can be written, an issue
    /// says so.
    /// </summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="destination">The destination. It is not closed.</param>
    /// <param name="options">The reporting organisation and the reference date.</param>
    public static IatiExport Write(PartnershipDataSet dataSet, Stream destination, IatiOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        XmlWriterSettings settings = new()
        {
            Encoding = new System.Text.UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            CloseOutput = false,
        };
        using XmlWriter xml = XmlWriter.Create(destination, settings);
        IatiWriter writer = new(xml, dataSet, options);
        writer.WriteAll();
        return new IatiExport { WrittenIds = [.. writer.Written], Issues = [.. writer.Issues] };
    }
}
