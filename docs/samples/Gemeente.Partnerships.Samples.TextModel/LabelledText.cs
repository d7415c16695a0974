using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>
/// A sentence and the themes that a reader assigned to it. Odd ids are for training, even ids are held out.
/// </summary>
internal sealed record LabelledText(int Id, Theme[] Themes, string Text)
{
    public bool IsHeldOut => Id % 2 == 0;

    /// <summary>
    /// Reads the embedded sentences: <c>id,language,themes,motives,text</c>. Only the text may be quoted.
    /// </summary>
    public static LabelledText[] ReadAll()
    {
        using StreamReader reader = new(
            typeof(LabelledText).Assembly.GetManifestResourceStream("labelled_sentences.csv")!
        );
        return
        [
            .. reader
                .ReadToEnd()
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .SkipWhile(line => line.StartsWith('#'))
                .Skip(1)
                .Select(Parse),
        ];
    }

    private static LabelledText Parse(string line)
    {
        string[] cells = line.Split(',', 5);
        Theme[] themes =
        [
            .. cells[2]
                .Split([' ', ';', '|'], StringSplitOptions.RemoveEmptyEntries)
                .Select(code => Theme.FromCode(code)),
        ];
        string text = cells[4] is ['"', .. string quoted, '"']
            ? quoted.Replace("\"\"", "\"", StringComparison.Ordinal)
            : cells[4];
        return new LabelledText(int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), themes, text);
    }
}
