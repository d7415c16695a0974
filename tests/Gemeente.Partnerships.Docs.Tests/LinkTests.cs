using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that each relative link leads to a file.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Documents_EachRelativeLink_LeadsToAFile() =>
        Convention.HasNoOffenders(
            from document in Documents.All
            from line in document.Lines
            from Match link in Target().Matches(line)
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Resolve(document.Path, target))
            select $"{document.Path}: {target}"
        );

    private static string Resolve(string document, string target) =>
        Path.Combine(Repository.Folder, Path.GetDirectoryName(document)!, target);

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Target();
}
