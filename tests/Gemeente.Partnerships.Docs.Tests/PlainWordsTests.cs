using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>The documentation is in plain English.</summary>
public sealed class PlainWordsTests
{
    [Fact]
    public void Pages_All_DoWithoutWordsToAvoid() =>
        Convention.HasNoOffenders(
            from document in Documents.All
            from line in PlainWords.LinesWithAWordToAvoid(document.Lines)
            select $"{document.Path}: {line}"
        );
}
