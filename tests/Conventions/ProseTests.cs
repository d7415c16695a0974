using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Conventions;

/// <summary>Comments and messages are in plain English, in lines of readable length.</summary>
public sealed partial class ProseTests
{
    private const int MaxLineLength = 120;

    [Fact]
    public void Summaries_OfAllMembers_DoNotBeginWithAQuestionWord() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.CompiledFiles
            from Match match in QuestionWord().Matches(string.Join('\n', file.Lines))
            select $"{file.Path}: {match.Value.ReplaceLineEndings(" ")}"
        );

    [Fact]
    public void Lines_OfAllFiles_AreNotTooLong() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.CompiledFiles
            from line in file.Lines.Index()
            where line.Item.Length > MaxLineLength
            select $"{file.Path}({line.Index + 1})"
        );

    [Fact]
    public void Lines_OfAllFiles_DoWithoutWordsToAvoid() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.CompiledFiles
            from line in PlainWords.LinesWithAWordToAvoid(file.Lines)
            select $"{file.Path}: {line}"
        );

    [GeneratedRegex(@"<summary>(\s|///)*(What|Which|How|Whether|Who|Where|When|Why)\b")]
    private static partial Regex QuestionWord();
}
