using System.Globalization;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A cell of a table of a report: a text or a number (cel).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportCell
{
    private ReportCell() { }

    /// <summary>Gets the text; empty for a number.</summary>
    public Label Text { get; private init; }

    /// <summary>Gets the number; null for a text.</summary>
    public decimal? Number { get; private init; }

    /// <summary>Gets the number of decimals that are shown.</summary>
    public int Decimals { get; private init; }

    /// <summary>
    /// Gets the web address of the text; null without one. Only <c>http</c> and <c>https</c> addresses are links.
    /// </summary>
    public string? Address { get; private init; }

    /// <summary>Creates a cell with a text.</summary>
    public static ReportCell Of(Label text) => new() { Text = text };

    /// <summary>Creates a cell with a whole number.</summary>
    public static ReportCell Of(long number) => new() { Number = number };

    /// <summary>Creates a cell with a number, shown with some decimals; an empty cell for null.</summary>
    public static ReportCell Of(decimal? number, int decimals) => new() { Number = number, Decimals = decimals };

    /// <summary>
    /// Creates a cell with the address of a source, shown by the name of its host. A text that is not a web address is
    /// shown as it is.
    /// </summary>
    public static ReportCell Source(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return
            Uri.TryCreate(source, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new()
            {
                Text = Label.Same(
                    address.IdnHost.StartsWith("www.", StringComparison.Ordinal)
                        ? address.IdnHost[4..]
                        : address.IdnHost
                ),
                Address = address.AbsoluteUri,
            }
            : new() { Text = SourceTexts.Of(source) };
    }

    /// <summary>Returns the number or the English text.</summary>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Text.English;
}
