using System.Xml;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>Partnerships as activities of IATI 2.03, one for each tie.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Each partnership of the data set is written, or
/// left out with an issue.
/// </remarks>
public sealed record IatiExport
{
    /// <summary>The ids of the partnerships that are written, in their order.</summary>
    public required ValueList<string> Written { get; init; }

    /// <summary>
    /// What is left out (errors), and what is written otherwise than it is known (warnings). A tie is left out that has
    /// no date on which it began or no country, which IATI asks for, or that is reconstructed, and no fact.
    /// </summary>
    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>
    /// Writes the activities as UTF-8. Without any partnership to write, the file has no activity, which IATI does not
    /// take; that is an issue too.
    /// </summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="options">Who reports, and of when.</param>
    public static IatiExport Write(PartnershipDataSet dataSet, Stream stream, IatiOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        XmlWriterSettings settings = new()
        {
            Encoding = new System.Text.UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            CloseOutput = false,
        };
        using XmlWriter xml = XmlWriter.Create(stream, settings);
        IatiWriter writer = new(xml, dataSet, options);
        writer.WriteAll();
        return new IatiExport { Written = [.. writer.Written], Issues = [.. writer.Issues] };
    }
}
