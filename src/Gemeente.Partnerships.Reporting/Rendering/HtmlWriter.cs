using System.Text;
using System.Xml;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>
/// Writes HTML that is also well-formed XML. Elements, attributes and text are written by an <see cref="XmlWriter"/>,
/// which escapes each by its type. No method writes a text as markup.
/// </summary>
internal sealed class HtmlWriter : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "meta",
        "link",
        "input",
        "rect",
        "circle",
        "path",
        "line",
        "br",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "section",
        "footer",
        "figure",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "svg",
        "defs",
        "pattern",
        "nav",
        "aside",
        "form",
        "option",
    };

    private readonly XmlWriter _xml;
    private readonly Stack<string> _open = [];

    public HtmlWriter(TextWriter destination, Language language)
    {
        _xml = XmlWriter.Create(destination, Settings);
        Language = language;
    }

    public Language Language { get; }

    /// <summary>Starts an element. An attribute whose value is null is left out.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name);
        _open.Push(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
                _xml.WriteAttributeString(attribute, Clean(value));
        }
    }

    /// <summary>Ends the element that was started last.</summary>
    public void End()
    {
        string name = _open.Pop();
        if (Void.Contains(name))
            _xml.WriteEndElement();
        else
            _xml.WriteFullEndElement();
        if (Blocks.Contains(name))
            _xml.WriteWhitespace("\n");
    }

    /// <summary>Writes an element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    /// <summary>Writes an element with a text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        End();
    }

    /// <summary>Writes an element with a text in the language.</summary>
    public void Element(string name, Label text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Element(name, text.In(Language), attributes);

    /// <summary>
    /// Writes a text. A percentage stays on one line: its space is a no-break space. Code is written as it is, so that
    /// it can be copied.
    /// </summary>
    public void Text(string text)
    {
        string clean = Clean(text);
        bool isCode = _open.TryPeek(out string? element) && element == "code";
        _xml.WriteString(isCode ? clean : WithPercentagesOnOneLine(clean));
    }

    /// <summary>Writes a text in the language.</summary>
    public void Text(Label text) => Text(text.In(Language));

    /// <summary>Writes the style sheet of this package, which has none of the characters that XML escapes.</summary>
    public void StyleSheet()
    {
        Start("style");
        _xml.WriteString($"\n{ReportStyle.Css}");
        End();
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>
    /// Returns a text without what HTML cannot contain or what changes the text around it: control characters,
    /// direction marks and halves of characters become spaces.
    /// </summary>
    private static string Clean(string text)
    {
        string line = TextLines.OneLine(text);
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(line[i]))
                return Replaced(line);
        }

        return line;
    }

    private static string WithPercentagesOnOneLine(string text)
    {
        int at = text.IndexOf(" %", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var changed = new StringBuilder(text);
        for (; at >= 0; at = text.IndexOf(" %", at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsAsciiDigit(text[at - 1]))
                changed[at] = '\u00A0';
        }

        return changed.ToString();
    }

    private static string Replaced(string line)
    {
        var clean = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]);
            if (isPair)
                clean.Append(line[i++]).Append(line[i]);
            else
                clean.Append(XmlConvert.IsXmlChar(line[i]) ? line[i] : ' ');
        }

        return clean.ToString();
    }
}
