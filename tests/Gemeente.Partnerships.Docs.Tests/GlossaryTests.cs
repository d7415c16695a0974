using System.Text.RegularExpressions;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that the glossary explains each public type of the root namespace.</summary>
public sealed partial class GlossaryTests
{
    private static readonly HashSet<string> Explained =
    [
        .. from line in Documents.Get("docs/reference/glossary.md")
        where line.StartsWith("| `", StringComparison.Ordinal)
        from Match identifier in Identifier().Matches(line.Split('|')[1])
        select identifier.Groups["name"].Value,
    ];

    [Fact]
    public void Glossary_EachPublicTypeOfTheRoot_IsExplained() =>
        Convention.HasNoOffenders(
            from type in typeof(MunicipalityCode).Assembly.GetExportedTypes()
            where type is { IsNested: false, Namespace: "Gemeente.Partnerships" }
            let name = type.Name.Split('`')[0]
            where !Explained.Contains(name)
            select name
        );

    [GeneratedRegex(@"`(?<name>\w+)(<\w+>)?`")]
    private static partial Regex Identifier();
}
