using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// The C# in the documents is the C# of the regions in <c>Snippets</c>, which compile, and run as tests. To change a
/// snippet, change both.
/// </summary>
public sealed class SnippetTests
{
    [Fact]
    public void Every_block_in_a_document_is_a_tested_region() =>
        Convention.HasNoOffenders(
            from block in Snippet.InDocuments
            where Snippet.Tested.All(region => region.Code != block.Code)
            select $"{block.Place} is no region of Snippets:\n{block.Code}"
        );

    [Fact]
    public void Every_tested_region_is_shown_in_a_document() =>
        Convention.HasNoOffenders(
            from region in Snippet.Tested
            where Snippet.InDocuments.All(block => block.Code != region.Code)
            select $"{region.Place} is in no document:\n{region.Code}"
        );
}
