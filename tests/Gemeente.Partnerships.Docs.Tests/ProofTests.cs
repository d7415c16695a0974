using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// Tests that each promise and each threat names its proof: tests that exist in the sources, or steps of the gate.
/// </summary>
public sealed partial class ProofTests
{
    public static TheoryData<string> Pages => ["docs/SECURITY.md", "docs/explanation/guarantees.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EachTestNamed_Exists(string page)
    {
        HashSet<string> tests = [.. Tests()];
        Convention.HasNoOffenders(
            from row in Rows(page)
            from Match test in TestName().Matches(row.Proof)
            let name = test.Groups["name"].Value
            where !tests.Contains(name)
            select $"{page}: no test {name}"
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EachStepNamed_IsInTheGate(string page)
    {
        string gate = File.ReadAllText(Path.Combine(Repository.Folder, ".ci", "run"));
        Convention.HasNoOffenders(
            from row in Rows(page)
            from Match step in Step().Matches(row.Proof)
            let name = step.Groups["name"].Value
            where !Regex.IsMatch(gate, $@"\bcheck {Regex.Escape(name)} ")
            select $"{page}: no step {name}"
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EachRow_HasProofAndNothingElse(string page)
    {
        (string Row, string Proof)[] rows = [.. Rows(page)];
        Assert.NotEmpty(rows);
        Convention.HasNoOffenders(
            from row in rows
            where !row.Proof.Split(", ").All(part => TestName().IsMatch(part) || Step().IsMatch(part))
            select $"{page}: {row.Row}"
        );
    }

    // Rows of tables, without the heads.
    private static IEnumerable<(string Row, string Proof)> Rows(string page)
    {
        bool isInTable = false;
        foreach (string line in Documents.Get(page))
        {
            if (!line.StartsWith('|'))
                isInTable = false;
            else if (line.StartsWith("|---", StringComparison.Ordinal))
                isInTable = true;
            else if (isInTable)
                yield return (line, line.Split('|')[^2].Trim());
        }
    }

    private static IEnumerable<string> Tests() =>
        from file in Directory.EnumerateFiles(
            Path.Combine(Repository.Folder, "tests"),
            "*.cs",
            SearchOption.AllDirectories
        )
        let source = File.ReadAllText(file)
        let type = TypeName().Match(source)
        where type.Success
        from Match test in TestMethod().Matches(source)
        select $"{type.Groups["name"].Value}.{test.Groups["name"].Value}";

    [GeneratedRegex(@"`(?<name>\w+\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("step `(?<name>[a-z]+)`")]
    private static partial Regex Step();

    [GeneratedRegex(@"^(public|internal) [^\r\n]*\bclass (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    // A method after the attribute of a test, with other attributes between them.
    [GeneratedRegex(
        @"^    \[(Fact|Theory)\b[^\r\n]*\r?\n(    (?!public)[^\r\n]*\r?\n|\r?\n)*    public [^\r\n(]*?\b(?<name>\w+)\(",
        RegexOptions.Multiline
    )]
    private static partial Regex TestMethod();
}
