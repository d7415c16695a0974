using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// Reads a lexicon from CSV, for example a host's own. Columns: <c>role</c> (<c>include</c>, <c>exclude</c>,
/// <c>negates-following</c>, <c>negates-preceding</c>, <c>ends-negation</c>), <c>category</c> (the code of a category;
/// empty for a role of negation) and <c>pattern</c> (see <see cref="TextRule"/>); other columns, such as a note, are
/// allowed. One line of role <c>version</c> has the version in the column <c>pattern</c>.
/// </summary>
/// <remarks>Strict: one unusable line makes the whole file unusable. Safe for use by several threads.</remarks>
public static class TextLexiconReader
{
    private const string DefaultFile = "lexicon.csv";

    private static readonly EnumCodes<TextRuleRole> Roles = new(
        (TextRuleRole.Include, "include"),
        (TextRuleRole.Exclude, "exclude"),
        (TextRuleRole.NegatesFollowing, "negates-following"),
        (TextRuleRole.NegatesPreceding, "negates-preceding"),
        (TextRuleRole.EndsNegation, "ends-negation")
    );

    /// <summary>Reads a UTF-8 stream. The stream stays open.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// The file has errors. The exception contains all of them, with line numbers.
    /// </exception>
    public static TextLexicon Read(Stream stream) => Read(stream, DefaultFile);

    /// <summary>Reads a UTF-8 stream. The stream stays open. Issues contain the given file name.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// The file has errors. The exception contains all of them, with line numbers.
    /// </exception>
    public static TextLexicon Read(Stream stream, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var issues = new List<DataIssue>();
        return Read(CsvText.From(stream, file, issues), file, issues);
    }

    /// <summary>Reads text.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// The file has errors. The exception contains all of them, with line numbers.
    /// </exception>
    public static TextLexicon Read(TextReader reader) => Read(reader, DefaultFile);

    /// <summary>Reads text. Issues contain the given file name.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// The file has errors. The exception contains all of them, with line numbers.
    /// </exception>
    public static TextLexicon Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var issues = new List<DataIssue>();
        return Read(CsvText.From(reader, file, issues), file, issues);
    }

    internal static TextLexicon Read(string? text, string file, List<DataIssue> issues)
    {
        var csv = new CsvReader(text, file, issues, "role", "category", "pattern");
        string? version = null;
        var lines = new Dictionary<TextRule, int>();
        while (csv.Read())
        {
            if (csv.Text("role") == "version")
            {
                if (version is not null)
                    csv.Report(EmbeddedDataIssueMessages.SecondVersion());
                version = csv.RequiredText("pattern");
            }
            else if (ReadRule(csv) is { } rule && !lines.TryAdd(rule, csv.Line))
            {
                csv.Report(EmbeddedDataIssueMessages.DuplicateRule(rule.ToString(), lines[rule]));
            }
        }

        HashSet<string?> included =
        [
            .. lines.Keys.Where(rule => rule.Role == TextRuleRole.Include).Select(rule => rule.Category),
        ];
        foreach (
            (TextRule rule, int line) in lines.Where(entry =>
                entry.Key.Role == TextRuleRole.Exclude && !included.Contains(entry.Key.Category)
            )
        )
            issues.Add(EmbeddedDataIssueMessages.IdleRule(rule.ToString()).ToIssue() with { File = file, Line = line });
        if (version is null && issues.Count == 0)
            issues.Add(EmbeddedDataIssueMessages.VersionMissing().ToIssue() with { File = file });
        return issues.Count == 0
            ? new TextLexicon(version!, lines.Keys)
            : throw new InvalidPartnershipDataException([.. issues]);
    }

    private static TextRule? ReadRule(CsvReader csv)
    {
        TextRuleRole role = Roles.Find(csv.Text("role") ?? "") ?? csv.Unexpected<TextRuleRole>("role", Roles.All);
        string pattern = csv.RequiredText("pattern");
        string? category = csv.Text("category");
        if (csv.IsSound && (category is null) == (role is TextRuleRole.Include or TextRuleRole.Exclude))
            csv.Invalid("category", category is null ? "a category" : "an empty field for a role of negation");
        if (!csv.IsSound)
            return null;
        try
        {
            return new TextRule(role, category, pattern);
        }
        catch (FormatException exception)
        {
            csv.Report(EmbeddedDataIssueMessages.MalformedPattern(exception.Message));
            return null;
        }
    }
}
