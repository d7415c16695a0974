using System.Reflection;
using System.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>
/// Translates texts that contain values, by a table of templates: <c>'{0}' is not a date.</c>. A value that is a text
/// of the table itself is translated too, except between quotation marks, where it is a value of a file, and behind an
/// option, whose values are the same in both languages.
/// </summary>
internal sealed class TextTable
{
    private const int MaxDepth = 6;
    private const string Resource = "issues-dutch.txt";
    private static readonly Lazy<TextTable> Loaded = new(Load);

    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal);
    private readonly List<Template> _templates = [];

    /// <summary>
    /// Creates a table of pairs of lines: the text and its translation. Empty lines and comments are skipped.
    /// </summary>
    public TextTable(IEnumerable<string> lines)
    {
        string? text = null;
        foreach (string line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (text is null)
            {
                text = line;
                continue;
            }

            if (text.Contains("{0}", StringComparison.Ordinal))
                _templates.Add(Template.Of(text, line));
            else
                _fixed.Add(text, line);
            text = null;
        }
    }

    /// <summary>The table of texts in English with their Dutch.</summary>
    public static TextTable Dutch => Loaded.Value;

    /// <summary>Returns the translation; null if the table does not have the text.</summary>
    public string? Translate(string text) => Translate(text, MaxDepth);

    private string? Translate(string text, int depth)
    {
        if (_fixed.TryGetValue(text, out string? translation))
            return translation;
        return depth == 0 ? null : Sentences(text, depth) ?? Templates(text, depth);
    }

    /// <summary>Translates the first sentence and the others; null if one of them is not in the table.</summary>
    private string? Sentences(string text, int depth)
    {
        foreach (string end in (string[])[". ", "? "])
        {
            for (int at = text.IndexOf(end, StringComparison.Ordinal); at > 0; at = Next(at))
            {
                if (
                    Translate(text[(at + 2)..], depth - 1) is { } rest
                    && (_fixed.GetValueOrDefault(text[..(at + 1)]) ?? Templates(text[..(at + 1)], depth)) is { } first
                )
                    return $"{first} {rest}";
            }

            int Next(int at) => text.IndexOf(end, at + 2, StringComparison.Ordinal);
        }

        return null;
    }

    private string? Templates(string text, int depth)
    {
        (Template? best, string[] values) = (null, []);
        foreach (Template template in _templates)
        {
            if ((best is null || template.Letters > best.Letters) && template.Match(text) is { } found)
                (best, values) = (template, found);
        }

        return best?.Fill(i => best.IsAsWritten(i) ? values[i] : Translate(values[i], depth - 1) ?? values[i]);
    }

    private static TextTable Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        return new TextTable(reader.ReadToEnd().Split('\n'));
    }

    /// <summary>A text with numbered places, each of which occurs once in it.</summary>
    private sealed record Template(string[] Parts, string Translation)
    {
        /// <summary>
        /// The number of characters outside of the places. The template with the most is the best fit.
        /// </summary>
        public int Letters { get; } = Parts.Sum(part => part.Length);

        public static Template Of(string text, string translation)
        {
            List<string> parts = [];
            int start = 0;
            for (int i = 0; text.IndexOf($"{{{i}}}", StringComparison.Ordinal) is >= 0 and var at; i++)
            {
                parts.Add(text[start..at]);
                start = at + 3;
            }

            parts.Add(text[start..]);
            return new Template([.. parts], translation);
        }

        /// <summary>True for a value of a file, in quotation marks, and for the value of an option.</summary>
        public bool IsAsWritten(int place) =>
            (Parts[place].EndsWith('\'') && Parts[place + 1].StartsWith('\'')) || EndsWithOption(Parts[place]);

        private static bool EndsWithOption(string part) =>
            part.EndsWith(' ')
            && part.LastIndexOf("--", StringComparison.Ordinal) is >= 0 and var option
            && part.IndexOf(' ', option) == part.Length - 1;

        /// <summary>Returns the values in the places of a text; null if it is another text.</summary>
        public string[]? Match(string text)
        {
            if (
                text.Length < Letters
                || !text.StartsWith(Parts[0], StringComparison.Ordinal)
                || !text.EndsWith(Parts[^1], StringComparison.Ordinal)
            )
                return null;
            string[] values = new string[Parts.Length - 1];
            int start = Parts[0].Length;
            for (int i = 0; i < values.Length; i++)
            {
                string next = Parts[i + 1];
                int last = text.Length - Parts[^1].Length;
                int at = i == values.Length - 1 ? last : text.IndexOf(next, start, StringComparison.Ordinal);
                if (at < start || at > last)
                    return null;
                values[i] = text[start..at];
                start = at + next.Length;
            }

            return values;
        }

        public string Fill(Func<int, string> value)
        {
            StringBuilder text = new(Translation);
            for (int i = 0; i < Parts.Length - 1; i++)
                text.Replace($"{{{i}}}", $"\uE000{i}\uE001");
            for (int i = 0; i < Parts.Length - 1; i++)
                text.Replace($"\uE000{i}\uE001", value(i));
            return text.ToString();
        }
    }
}
