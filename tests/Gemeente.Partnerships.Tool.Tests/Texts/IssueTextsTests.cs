using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Tests.Texts;

/// <summary>The Dutch of issues, for every text in the catalogues of all packages.</summary>
public sealed partial class IssueTextsTests
{
    public static TheoryData<string> Catalogues { get; } =
    [
        .. Directory
            .EnumerateFiles(
                Path.Combine(Repository.Folder, "tests"),
                "Issues.approved.txt",
                SearchOption.AllDirectories
            )
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Select(file => Path.GetRelativePath(Repository.Folder, file)),
    ];

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void Translate_TextOfACatalogue_IsDutch(string catalogue)
    {
        string[] texts =
        [
            .. File.ReadLines(Path.Combine(Repository.Folder, catalogue))
                .Where(line =>
                    line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal)
                )
                .Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])
                .SelectMany(text => text.Split(" Expected: ", 2))
                .Where(text => !Placeholder().Replace(text, "").All(letter => !char.IsLetter(letter)))
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(texts);
        Convention.HasNoOffenders(
            texts.Where(text => TextTable.Dutch.Translate(text) is not { } dutch || EnglishWord().IsMatch(dutch))
        );
    }

    [Fact]
    public void PhraseOf_HeirsWithShares_HasThemInDutch() =>
        Assert.Equal(
            "Boarnsterhim (0055) is op 2022-06-01 verdeeld over Leeuwarden (0080, 11.024 inwoners, 48,7 % van de "
                + "oppervlakte), Heerenveen (0074, 29,4 % van de oppervlakte), Ede (0228, 6 inwoners), dus de stedenband "
                + "hoort niet bij één gemeente.",
            IssueTexts
                .PhraseOf(
                    "Boarnsterhim (0055) is divided on 2022-06-01 between Leeuwarden (0080, 11,024 inhabitants, 48.7 % of "
                        + "the area), Heerenveen (0074, 29.4 % of the area), Ede (0228, 6 inhabitants), so the "
                        + "partnership belongs to no single municipality."
                )
                .Dutch
        );

    [Theory]
    [InlineData("'2007-02-30' is not a valid date.", "'2007-02-30' is geen geldige datum.")]
    [InlineData("The value is a number.", "De waarde is een getal.")]
    [InlineData("'a number' is not a valid date.", "'a number' is geen geldige datum.")]
    [InlineData(
        "a value, or FillDown (--fill-down municipality) to take the value from above",
        "een waarde, of FillDown (--fill-down municipality) om de waarde van erboven over te nemen"
    )]
    [InlineData(
        "It is read as by 1989, and kept in the note.",
        "Het is gelezen als uiterlijk 1989, en bewaard in de noot."
    )]
    [InlineData(
        "'contry' is not a dimension. Did you mean 'country'?",
        "'contry' is geen dimensie. Bedoelde u 'country'?"
    )]
    [InlineData("'a. b' is not a valid value. It was left out.", "'a. b' is geen geldige waarde. Het is weggelaten.")]
    [InlineData("'{1}' of the pair {0} may mean x.", "'{1}' van het paar {0} kan betekenen: x.")]
    public void Translate_Text_KeepsValues(string english, string dutch) =>
        Assert.Equal(dutch, TextTable.Dutch.Translate(english));

    [Fact]
    public void Translate_UnknownText_IsNull() => Assert.Null(TextTable.Dutch.Translate("Something else happened."));

    [Fact]
    public void LineOf_Dutch_HasPlaceSeverityAndCode()
    {
        var issue = new DataIssue
        {
            Severity = IssueSeverity.Error,
            Code = "malformed-date",
            Message = "'x' is not a valid date.",
            Expected = "a day such as 2007-06-30",
            File = "ties.csv",
            Line = 3,
        };
        Assert.Equal(
            "ties.csv(3): fout malformed-date: 'x' is geen geldige datum. Verwacht: een dag zoals 2007-06-30",
            IssueTexts.LineOf(issue, Language.Dutch)
        );
        Assert.Equal(issue.ToString(), IssueTexts.LineOf(issue, Language.English));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(the|with|which|has|have|are|this|that|without)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
