using System.Text;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>
/// The texts of issues in both languages. The packages write their issues in English; the table
/// <c>Texts/issues-dutch.txt</c> has the Dutch of each text, with the same placeholders.
/// </summary>
internal static class IssueTexts
{
    /// <summary>Returns an issue as one line in the form of compilers.</summary>
    public static string LineOf(DataIssue issue, Language language)
    {
        string line = issue.ToString();
        if (language == Language.English)
            return line;
        bool isError = issue.Severity == IssueSeverity.Error;
        string expected = issue.Expected is null ? "" : $" Expected: {issue.Expected}";
        string english = $"{(isError ? "error" : "warning")} {issue.Code}: {issue.Message}{expected}";
        string place = line[..^english.Length];
        string dutch = DutchOf(issue.Message);
        string wanted = issue.Expected is null ? "" : $" Verwacht: {DutchOf(issue.Expected)}";
        return $"{place}{(isError ? "fout" : "waarschuwing")} {issue.Code}: {dutch}{wanted}";
    }

    /// <summary>Returns an issue as one line in both languages.</summary>
    public static Label LineOf(DataIssue issue) => new(LineOf(issue, Language.Dutch), LineOf(issue, Language.English));

    /// <summary>Returns the sentence of an issue, without its place and code.</summary>
    public static Label SentenceOf(DataIssue issue) =>
        issue.Expected is null
            ? PhraseOf(issue.Message)
            : new(
                $"{DutchOf(issue.Message)} Verwacht: {DutchOf(issue.Expected)}.",
                $"{issue.Message} Expected: {issue.Expected}."
            );

    /// <summary>Returns an issue with its texts in a language.</summary>
    public static DataIssue In(DataIssue issue, Language language) =>
        language == Language.English
            ? issue
            : issue with
            {
                Message = DutchOf(issue.Message),
                Expected = issue.Expected is { } expected ? DutchOf(expected) : null,
            };

    /// <summary>Returns a text of a package with its translation.</summary>
    public static Label PhraseOf(string english) => new(DutchOf(english), english);

    private static string DutchOf(string english) =>
        WithDutchShares(WithDutchCountries(TextTable.Dutch.Translate(english) ?? english));

    /// <summary>Returns a text with the shares of heirs in Dutch: <c>28,5 % van de oppervlakte</c>.</summary>
    private static string WithDutchShares(string text)
    {
        const string Area = " % of the area";
        return text.Contains(" verdeeld over ", StringComparison.Ordinal)
            ? InDutchNumbers(InDutchNumbers(text, Area, " % van de oppervlakte"), " inhabitants", " inwoners")
            : text;
    }

    /// <summary>Returns a text with another word behind each number that a word is behind, and Dutch marks.</summary>
    private static string InDutchNumbers(string text, string word, string dutch)
    {
        StringBuilder translated = new();
        int start = 0;
        for (
            int at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, start, StringComparison.Ordinal)
        )
        {
            int number = at;
            while (number > start && (char.IsAsciiDigit(text[number - 1]) || text[number - 1] is '.' or ','))
                number--;
            translated.Append(text, start, number - start);
            foreach (char mark in text.AsSpan(number, at - number))
                translated.Append(
                    mark == '.' ? ','
                    : mark == ',' ? '.'
                    : mark
                );
            translated.Append(number < at ? dutch : word);
            start = at + word.Length;
        }

        return translated.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>Returns a text with the Dutch names of countries that have their code behind them.</summary>
    private static string WithDutchCountries(string text)
    {
        if (!text.Contains(')', StringComparison.Ordinal))
            return text;
        StringBuilder dutch = new(text);
        foreach (Country country in EmbeddedRegisters.Countries.All)
            dutch.Replace($"{country.EnglishName} ({country.Code})", $"{country.DutchName} ({country.Code})");
        return dutch.ToString();
    }
}
