using System.Text.Json;
using System.Xml.Linq;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Tests.Rendering;

/// <summary>
/// The fact sheet of June 2007 in each format is the approved one in the folder <c>Approved</c>. To approve a change,
/// run the tests with the environment variable <c>APPROVE_REPORTS=1</c> and review the difference before the commit.
/// </summary>
public sealed class RendererTests
{
    private const string Nasty = "<script>alert('x')</script> | *bold* [link](http://x) \u0007 & \"quoted\"";

    private static readonly FactSheet Sheet = FactSheet.Create(
        NcdoDataSet.Load(),
        PublishedFigures.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static readonly FactSheet NastySheet = Sheet with
    {
        DataSet = Nasty,
        Figures =
        [
            Sheet.Figures[3] with
            {
                Label = Label.Same(Nasty),
                Section = Label.Same(Nasty),
                Explanation = Label.Same(Nasty),
                Id = Nasty,
                IsInAgreement = false,
            },
        ],
    };

    [Theory]
    [InlineData(FactSheetFormat.Text, Language.Dutch, "factsheet.nl.txt")]
    [InlineData(FactSheetFormat.Text, Language.English, "factsheet.en.txt")]
    [InlineData(FactSheetFormat.Markdown, Language.Dutch, "factsheet.nl.md")]
    [InlineData(FactSheetFormat.Markdown, Language.English, "factsheet.en.md")]
    [InlineData(FactSheetFormat.Html, Language.Dutch, "factsheet.nl.html")]
    [InlineData(FactSheetFormat.Html, Language.English, "factsheet.en.html")]
    [InlineData(FactSheetFormat.Json, Language.English, "factsheet.json")]
    public void ToString_EachFormat_IsApproved(FactSheetFormat format, Language language, string file)
    {
        string path = Path.Combine(
            Repository.Folder,
            "tests",
            "Gemeente.Partnerships.Reporting.Tests",
            "Approved",
            file
        );
        string actual = Sheet.ToString(format, language);
        if (Environment.GetEnvironmentVariable("APPROVE_REPORTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void ToString_Json_IsSameInBothLanguages() =>
        Assert.Equal(
            Sheet.ToString(FactSheetFormat.Json, Language.Dutch),
            Sheet.ToString(FactSheetFormat.Json, Language.English)
        );

    [Fact]
    public void ToString_Json_KeepsContract()
    {
        using var json = JsonDocument.Parse(Sheet.ToString(FactSheetFormat.Json, Language.English));
        Assert.Equal("2007-06-30", json.RootElement.GetProperty("asOf").GetString());
        JsonElement[] figures = [.. json.RootElement.GetProperty("figures").EnumerateArray()];
        Assert.Equal(46, figures.Length);
        Assert.All(
            figures,
            figure =>
                Assert.Equal(
                    ["id", "published", "relation", "computed", "agrees"],
                    figure.EnumerateObject().Take(5).Select(member => member.Name)
                )
        );
        Assert.Equal("""["ties.total",39,"equals",39,true]""", FirstMembers(figures, "ties.total"));
        Assert.Equal(
            """["municipalities.involved.share",5,"about",4.97,true]""",
            FirstMembers(figures, "municipalities.involved.share")
        );
        Assert.Equal("""["survey.policy",21,"equals",null,null]""", FirstMembers(figures, "survey.policy"));
        Assert.Equal(
            """["motives.partner.leading","local-government\u002Bservice-improvement","equals","local-government\u002Bservice-improvement",true]""",
            FirstMembers(figures, "motives.partner.leading")
        );
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void ToString_Html_IsWellFormedAndSelfContained(Language language)
    {
        string html = Sheet.ToString(FactSheetFormat.Html, language);
        XElement page = Page(html);
        Assert.Equal(language == Language.Dutch ? "nl" : "en", page.Attribute("lang")!.Value);
        Assert.DoesNotContain(
            page.Descendants(),
            element => element.Name.LocalName is "script" or "link" or "img" or "iframe"
        );
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.All(page.Descendants("th"), header => Assert.NotNull(header.Attribute("scope")));
        Assert.All(page.Descendants("table"), table => Assert.Single(table.Elements("caption")));
        Assert.Equal(46, page.Descendants("tbody").Elements("tr").Count());
    }

    [Fact]
    public void ToString_HtmlWithSpecialCharacters_IsEscaped()
    {
        XElement page = Page(NastySheet.ToString(FactSheetFormat.Html, Language.English));
        Assert.Empty(page.Descendants("script"));
        Assert.Contains(
            "<script>alert('x')</script>",
            page.Descendants("caption").Single().Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ToString_MarkdownWithSpecialCharacters_IsEscaped()
    {
        string row = NastySheet
            .ToString(FactSheetFormat.Markdown, Language.English)
            .Split('\n')
            .Single(line => line.Contains("alert", StringComparison.Ordinal) && line[0] == '|');
        Assert.Contains(
            @"\<script\>alert\('x'\)\</script\> \| \*bold\* \[link\]\(http\://x\)",
            row,
            StringComparison.Ordinal
        );
        Assert.Equal(7, row.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|'));
        Assert.DoesNotContain('\u0007', row);
    }

    [Fact]
    public void ToString_TextWithControlCharacters_HasSpaces() =>
        Assert.DoesNotContain(
            NastySheet.ToString(FactSheetFormat.Text, Language.English),
            c => char.IsControl(c) && c != '\n'
        );

    [Theory]
    [InlineData(FactSheetFormat.Text)]
    [InlineData(FactSheetFormat.Markdown)]
    [InlineData(FactSheetFormat.Html)]
    public void ToString_Difference_IsMarked(FactSheetFormat format) =>
        Assert.Contains("DIFFERS", NastySheet.ToString(format, Language.English), StringComparison.Ordinal);

    [Theory]
    [InlineData(FactSheetFormat.Text)]
    [InlineData(FactSheetFormat.Markdown)]
    [InlineData(FactSheetFormat.Html)]
    public void ToString_ReconstructedRecords_HasWarningFirst(FactSheetFormat format)
    {
        string face = Sheet.ToString(format, Language.English);
        int warning = face.IndexOf("Reconstructed records are synthetic", StringComparison.Ordinal);
        Assert.InRange(warning, 0, face.IndexOf("Takes part in international cooperation", StringComparison.Ordinal));
        FactSheet stated = Sheet with { Partnerships = new(39, 0, 0), Profiles = new(22, 0, 0) };
        Assert.DoesNotContain("synthetic", stated.ToString(format, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_UndefinedFormatOrLanguage_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sheet.ToString((FactSheetFormat)9, Language.Dutch));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sheet.ToString(FactSheetFormat.Text, (Language)9));
    }

    private static string FirstMembers(JsonElement[] figures, string id)
    {
        JsonElement figure = figures.Single(figure => figure.GetProperty("id").GetString() == id);
        return JsonSerializer.Serialize(figure.EnumerateObject().Take(5).Select(member => member.Value));
    }

    /// <summary>The page as XML. It is well-formed, except for the void elements of its head.</summary>
    private static XElement Page(string html) =>
        XDocument
            .Parse(
                string.Join(
                    '\n',
                    html.Split('\n')
                        .Where(line =>
                            !line.StartsWith("<!DOCTYPE", StringComparison.Ordinal)
                            && !line.StartsWith("<meta", StringComparison.Ordinal)
                        )
                )
            )
            .Root!;
}
