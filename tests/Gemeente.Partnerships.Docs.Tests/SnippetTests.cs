using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// Tests that each C# block of a document equals a region in <c>Snippets</c>, which compiles and runs as a test, and
/// that each region is shown. To change a snippet, change both.
/// </summary>
public sealed class SnippetTests
{
    [Fact]
    public void Documents_EachBlock_IsATestedRegion() =>
        Convention.HasNoOffenders(
            from block in Snippet.InDocuments
            where Snippet.Tested.All(region => region.Code != block.Code)
            select $"{block.Place} is not a region of Snippets:\n{block.Code}"
        );

    [Fact]
    public void Snippets_EachRegion_IsShownInADocument() =>
        Convention.HasNoOffenders(
            from region in Snippet.Tested
            where Snippet.InDocuments.All(block => block.Code != region.Code)
            select $"{region.Place} is not in any document:\n{region.Code}"
        );
}
