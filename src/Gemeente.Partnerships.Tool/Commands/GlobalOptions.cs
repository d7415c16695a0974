using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options of every command: language, width and colours.</summary>
internal sealed class GlobalOptions
{
    private const int MinWidth = 20;
    private const int MaxWidth = 10_000;

    private readonly ToolOption<Language?> _language = new("--lang", HelpTexts.Language)
    {
        ValueName = Label.Same("nl|en"),
        Recursive = true,
        Completions = new(["nl", "en"]),
        Reader = word =>
            word switch
            {
                "nl" => (Language.Dutch, null),
                "en" => (Language.English, null),
                _ => (null, UsageTexts.NotAValue(word, "--lang", "nl, en")),
            },
    };

    private readonly ToolOption<int?> _width = new("--width", HelpTexts.Width)
    {
        ValueName = HelpTexts.Number,
        Recursive = true,
        Reader = word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && width is >= MinWidth and <= MaxWidth
                ? (width, null)
                : (null, UsageTexts.NotANumber(word, "--width", MinWidth, MaxWidth)),
    };

    private readonly ToolOption<bool> _noColor = new("--no-color", HelpTexts.NoColor) { Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_language);
        root.Options.Add(_width);
        root.Options.Add(_noColor);
    }

    /// <summary>Sets what the command line asks for. A value that is not valid has no effect.</summary>
    public void Apply(ParseResult parsed, ToolConsole console)
    {
        if (_language.Refusal is null && parsed.GetResult(_language) is { Tokens.Count: > 0 })
            console.Language = parsed.GetValue(_language) ?? console.Language;
        if (_width.Refusal is null && parsed.GetResult(_width) is { Tokens.Count: > 0 })
            console.SetWidth(parsed.GetValue(_width));
        if (parsed.GetResult(_noColor) is { Implicit: false })
            console.HasColours = false;
    }
}
