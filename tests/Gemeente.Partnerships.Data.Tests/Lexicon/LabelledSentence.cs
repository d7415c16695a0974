using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests.Lexicon;

/// <summary>
/// A sentence of <c>labelled_sentences.csv</c>, whose first lines explain how it was made and labelled.
/// </summary>
internal sealed record LabelledSentence(int Id, string Language, string[] Themes, string[] Motives, string Text)
{
    public bool IsHeldOut => Id % 2 == 0;

    public static IReadOnlyList<LabelledSentence> ReadAll()
    {
        string file = Path.Combine(PackageUnderTest.TestFolder, "Lexicon", "labelled_sentences.csv");
        var issues = new List<DataIssue>();
        string records = string.Join('\n', File.ReadLines(file).SkipWhile(line => line.StartsWith('#')));
        var csv = new CsvReader(records, file, issues, "id", "language", "themes", "motives", "text");
        var sentences = new List<LabelledSentence>();
        csv.ReadAll(
            sentences,
            row => new LabelledSentence(
                row.Required<int>("id"),
                row.RequiredText("language"),
                row.Items("themes"),
                row.Items("motives"),
                row.RequiredText("text")
            )
        );
        Assert.Empty(issues);
        return sentences;
    }
}
