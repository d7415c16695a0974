using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Conventions;

/// <summary>A type is in the file with its name, in the folder of its namespace.</summary>
public sealed partial class SourceLayoutTests(ITestOutputHelper output)
{
    private const int LongFile = 300;

    [Fact]
    public void Files_WithAPublicType_HaveItsName() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.SourceFiles
            let types = PublicTypes(file.Lines)
            let bearer = Path.GetFileName(file.Path).Split('.', '{')[0]
            where types.Count > 1 || (types.Count == 1 && types[0] != bearer)
            select $"{file.Path}: {string.Join(", ", types)}"
        );

    [Fact]
    public void Namespaces_OfAllFiles_AreTheirFolders() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.SourceFiles
            let expected = string.Join('.', [PackageUnderTest.Name, .. file.Path.Split('/')[..^1]])
            from line in file.Lines
            where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {expected};"
            select $"{file.Path}: {line}"
        );

    /// <summary>
    /// Lists long files for reviewers. Length alone is not a fault: one readable file is better than six parts.
    /// </summary>
    [Fact]
    public void LongFiles_OfThePackage_AreListedForReview()
    {
        foreach (
            (string path, string[] lines) in PackageUnderTest.SourceFiles.Where(file => file.Lines.Length > LongFile)
        )
            output.WriteLine($"{path}: {lines.Length} lines");
    }

    private static List<string> PublicTypes(string[] lines) =>
        [
            .. lines
                .Select(line => PublicType().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups["name"].Value)
                .Distinct(),
        ];

    [GeneratedRegex(
        @"^public (?:[a-z]+ )*?(?:class|record struct|record|struct|interface|enum|delegate [\w<>?]+) (?<name>\w+)"
    )]
    private static partial Regex PublicType();
}
