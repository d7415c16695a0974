using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Conventions;

/// <summary>Comments and messages are in plain English: subject, verb, object.</summary>
public sealed partial class ProseTests
{
    private const int MaxLineLength = 120;

    [Fact]
    public void Summaries_OfAllMembers_DoNotBeginWithAQuestionWord() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.SourceFiles
            from Match match in QuestionWord().Matches(string.Join('\n', file.Lines))
            select $"{file.Path}: {match.Value.ReplaceLineEndings(" ")}"
        );

    [Fact]
    public void Lines_OfAllFiles_AreNotTooLong() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.SourceFiles
            from line in file.Lines.Index()
            where line.Item.Length > MaxLineLength
            select $"{file.Path}({line.Index + 1})"
        );

    [Fact]
    public void Words_ToAvoid_AreNotUsed() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.SourceFiles
            from line in file.Lines.Index()
            where WordToAvoid().IsMatch(line.Item)
            select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}"
        );

    [GeneratedRegex(@"<summary>(\s|///)*(What|Which|How|Whether|Who|Where|When|Why)\b")]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"whoever|nobody|anew|\bbut for\b|is no [a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex WordToAvoid();
}
