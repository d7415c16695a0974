using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>The style sheet and the patterns of a page that shows sections and charts in its own HTML.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class ReportHtml
{
    /// <summary>
    /// Gets the style sheet, for light and dark screens, high contrast and print. Its rules are for the elements that
    /// this package writes. A page can set the custom properties at its beginning to other colours.
    /// </summary>
    public static string StyleSheet => ReportStyle.Css;

    /// <summary>
    /// Gets the SVG with the patterns that charts use, so that colours are not needed. A page has it once, before the
    /// first chart.
    /// </summary>
    public static string Patterns { get; } = Write(ChartHtml.WritePatterns, Language.English);

    internal static string Write(Action<HtmlWriter> write, Language language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var html = new HtmlWriter(text, language))
            write(html);
        return text.ToString();
    }
}
