namespace Gemeente.Partnerships.Merging;

/// <summary>Texts in the order in which they were added, each once.</summary>
internal sealed class DistinctLines
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];

    public DistinctLines(IEnumerable<string> lines) => Add(lines);

    public DistinctLines(string? text)
        : this(LinesOf(text)) { }

    /// <summary>Adds those that are not there; false when all are.</summary>
    public bool Add(IEnumerable<string> lines)
    {
        int before = _lines.Count;
        _lines.AddRange(lines.Where(_known.Add));
        return _lines.Count > before;
    }

    /// <summary>Adds the lines of a text that are not there; false when all are.</summary>
    public bool Add(string? text) => Add(LinesOf(text));

    public ValueList<string> ToValueList() => [.. _lines];

    /// <summary>The lines as one text; null when there are none.</summary>
    public string? ToText() => _lines.Count == 0 ? null : string.Join('\n', _lines);

    private static string[] LinesOf(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split('\n');
}
