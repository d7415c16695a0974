using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Reporting.Tests.Rendering;

/// <summary>
/// Reports in each format are the approved ones in the folder <c>Approved</c>. To approve a change, run the tests with
/// the environment variable <c>APPROVE_REPORTS=1</c> and review the difference before the commit.
/// </summary>
public sealed class RendererTests
{
    /// <summary>
    /// Markup, a script, a formula, Markdown, a control character, direction marks and half a character.
    /// </summary>
    private const string Hostile =
        "</style></title><script>alert('x')</script> | *bold* [link](javascript:x) =1+1 \u0007\u202E\u2066 &amp; \"q\" \uD800";

    private static readonly Report Ncdo = Report.Create(
        PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate),
        new ReportOptions
        {
            Published = PublishedFigures.Load(),
            Command = "gemeente-partnerships report",
            Version = "1.0",
        }
    );

    private static readonly Report Council = CouncilReport.Create();

    private static readonly Report HostileReport = Report.Create(
        PartnershipCatalog.Create(HostileDataSet(), new DateOnly(2026, 1, 1)),
        new ReportOptions { Command = Hostile, Version = Hostile }
    );

    public static TheoryData<string, ReportFormat, Language> Faces
    {
        get
        {
            var faces = new TheoryData<string, ReportFormat, Language>();
            foreach (Language language in Enum.GetValues<Language>())
            {
                foreach (string name in new[] { "ncdo", "raad" })
                {
                    faces.Add(name, ReportFormat.Text, language);
                    faces.Add(name, ReportFormat.Html, language);
                }

                faces.Add("ncdo", ReportFormat.Markdown, language);
            }

            faces.Add("ncdo", ReportFormat.Json, Language.English);
            return faces;
        }
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void ToString_EachFormat_IsApproved(string name, ReportFormat format, Language language)
    {
        string extension = format switch
        {
            ReportFormat.Text => "txt",
            ReportFormat.Markdown => "md",
            ReportFormat.Html => "html",
            _ => "json",
        };
        string path = Path.Combine(
            Repository.Folder,
            "tests",
            "Gemeente.Partnerships.Reporting.Tests",
            "Approved",
            $"{name}.{(language == Language.Dutch ? "nl" : "en")}.{extension}"
        );
        string actual = (name == "ncdo" ? Ncdo : Council).ToString(format, language);
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
            Ncdo.ToString(ReportFormat.Json, Language.Dutch),
            Ncdo.ToString(ReportFormat.Json, Language.English)
        );

    [Fact]
    public void ToString_Json_KeepsContract()
    {
        using var json = JsonDocument.Parse(Ncdo.ToString(ReportFormat.Json, Language.English));
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
        using var council = JsonDocument.Parse(Council.ToString(ReportFormat.Json, Language.English));
        Assert.False(council.RootElement.TryGetProperty("figures", out _));
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void ToString_Html_IsWellFormedAndSelfContained(Language language)
    {
        foreach (Report report in new[] { Ncdo, Council, HostileReport })
        {
            XElement page = Page(report.ToString(ReportFormat.Html, language));
            Assert.Equal(language == Language.Dutch ? "nl" : "en", page.Attribute("lang")!.Value);
            Assert.DoesNotContain(
                page.Descendants(),
                element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "form"
            );
            Assert.DoesNotContain(
                page.Descendants().Attributes(),
                attribute =>
                    attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Name.LocalName is "src" or "style"
            );
            Assert.All(
                page.Descendants("a"),
                link => Assert.StartsWith("http", link.Attribute("href")!.Value, StringComparison.Ordinal)
            );
            Assert.All(page.Descendants("th"), header => Assert.NotNull(header.Attribute("scope")));
            string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Single(page.Descendants("h1"));
        }
    }

    [Fact]
    public void ToString_HostileNames_AreTextInHtml()
    {
        XElement page = Page(HostileReport.ToString(ReportFormat.Html, Language.English));
        Assert.Equal(
            page.Descendants().Count(),
            page.Descendants().Count(element => KnownElements.Contains(element.Name.LocalName))
        );
        Assert.Contains("<script>alert('x')</script>", page.Element("body")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.VegaLite)]
    public void ToString_HostileNames_HaveNoControlCharacters(ReportFormat format)
    {
        string face = HostileReport.ToString(format, Language.English);
        Assert.DoesNotContain(face, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(face, c => c is '\u202E' or '\u2066');
        if (format == ReportFormat.Markdown)
            Assert.DoesNotContain("<script>", face, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_OfEmbeddedDataSets_HaveATextInBothLanguages()
    {
        foreach (
            PartnershipDataSet dataSet in new[]
            {
                NcdoDataSet.Load(),
                DocumentedDataSet.Load(),
                DutchLinksDataSet.Load(),
            }
        )
        {
            var report = Report.Create(PartnershipCatalog.Create(dataSet, new DateOnly(2007, 6, 30)));
            Assert.All(report.Sources, source => Assert.True(SourceTexts.IsKnown(source.Title), source.Title));
            Assert.All(
                report.Sources.Where(source =>
                    source.Creator?.Contains(" by way of ", StringComparison.Ordinal) == true
                ),
                source => Assert.True(SourceTexts.IsKnown(source.Creator!), source.Creator)
            );
        }
    }

    [Fact]
    public void ToString_SourceWithDutchTitle_HasItsLanguageInEnglish()
    {
        var report = Report.Create(PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2007, 6, 30)));
        Assert.Contains(
            "<cite lang=\"nl\">BRP Landelijke Tabel 33, Gemeenten</cite>",
            report.ToString(ReportFormat.Html, Language.English),
            StringComparison.Ordinal
        );
        string dutch = report.ToString(ReportFormat.Html, Language.Dutch);
        Assert.Contains("<cite>BRP Landelijke Tabel 33, Gemeenten</cite>", dutch, StringComparison.Ordinal);
        Assert.Contains("Gegevensbestand: Gedocumenteerde stedenbanden.", dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("by way of", dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_ThemesInOtherWords_AreNamed()
    {
        Report report = ReportOf("Krefeld", "Juigalpa");
        Assert.DoesNotContain(
            "andere woorden",
            report.ToString(ReportFormat.Text, Language.Dutch),
            StringComparison.Ordinal
        );
        Partnership tie = Partnership.Create("1", "0546", "Krefeld", "DE", since: 1974) with
        {
            Themes = [Theme.Health, Theme.Democracy],
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Note =
                    "About 1974. The source says 'Gezondheid' for the theme, which is taken for Health care. The source "
                    + "says 'Raad & inspraak' for the theme, which is taken for Local government, Democracy and participation.",
            },
        };
        Partnership other = Partnership.Create("2", "0546", "Oxford", "GB", since: 1946) with
        {
            Themes = [Theme.Health],
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Note = "The source says 'gezondheid' for the theme, which is taken for Health care.",
            },
        };
        PartnershipDataSet dataSet = EmbeddedRegisters.CreateDataSet(
            "raad.csv",
            [tie, other],
            new DateOnly(2026, 1, 1)
        );
        report = Report.Create(PartnershipCatalog.Create(dataSet, new DateOnly(2026, 1, 1)));
        Assert.Equal(
            new Label(
                "De bron noemt thema's ook met andere woorden. Die tellen zo mee: 'Gezondheid' bij Gezondheidszorg en 'Raad & "
                    + "inspraak' bij Lokaal bestuur en Democratie en participatie.",
                "The source also names themes in other words. They count as follows: 'Gezondheid' under Health care and "
                    + "'Raad & inspraak' under Local government and Democracy and participation."
            ),
            Assert.Single(report.FindSection("themes")!.Text)
        );
    }

    // A finger cannot open the title of a point.
    [Fact]
    public void ToString_MapOfManyPoints_HasARowForEachName()
    {
        var report = Report.Create(PartnershipCatalog.Create(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1)));
        XElement page = Page(report.ToString(ReportFormat.Html, Language.Dutch));
        foreach (string id in new[] { "world", "municipalities" })
        {
            XElement figure = page.Descendants("figure").Single(one => (string?)one.Attribute("id") == $"chart-{id}");
            Assert.Equal(
                report.FindSection(id)!.Chart!.Categories.Select(category => category.Label.Dutch),
                figure
                    .Elements("details")
                    .Descendants("tbody")
                    .Elements("tr")
                    .Select(row => row.Elements("th").Single().Value)
            );
        }
    }

    [Fact]
    public void ToString_LongNames_AreCutBetweenCharactersInText()
    {
        Report report = ReportOf(
            string.Concat(Enumerable.Repeat("\U0001F3D8", 60)),
            $"{new string('a', 46)}\U0001F3D8b",
            $"{new string('a', 46)}\U0001F3D8bc"
        );
        string[] lines = report.ToString(ReportFormat.Text, Language.English).Split('\n');
        Assert.Contains(
            lines,
            line => line.Contains($" {string.Concat(Enumerable.Repeat("\U0001F3D8", 47))}… ", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.Contains("\U0001F3D8b ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\U0001F3D8… ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EnumerateRunes().Contains(Rune.ReplacementChar));
    }

    [Fact]
    public void ToString_LongReason_IsWholeInText()
    {
        Report report = Report.Create(
            PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2024, 1, 1)),
            new ReportOptions { CompareWith = new DateOnly(2007, 6, 30) }
        );
        string text = report.ToString(ReportFormat.Text, Language.English);
        ReportRow[] rows = [.. report.FindSection("changes")!.Tables[1].Rows];
        Assert.Contains(rows, row => row.Cells[3].Text.English.Length > 48);
        Assert.All(rows, row => Assert.Contains(row.Cells[3].Text.English, text, StringComparison.Ordinal));
    }

    [Fact]
    public void ToString_PercentSignsOfUsers_AreKeptInHtml()
    {
        const string Command = "gemeente-partnerships report --data '100 % (a %b).csv'";
        var report = Report.Create(
            PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate),
            new ReportOptions { Command = Command }
        );
        XElement page = Page(report.ToString(ReportFormat.Html, Language.English));
        Assert.Contains(page.Descendants("code"), code => code.Value == Command);
        Assert.Contains(page.Descendants("dd"), note => note.Value.StartsWith("5\u00A0% of", StringComparison.Ordinal));
    }

    [Fact]
    public void StyleSheet_Rules_AreXmlToo() =>
        Assert.DoesNotContain(ReportHtml.StyleSheet, c => c is '<' or '>' or '&' or '\r');

    [Fact]
    public void ToHtml_Sections_AreThoseOfThePage()
    {
        string page = Council.ToString(ReportFormat.Html, Language.Dutch);
        Assert.All(
            Council.Sections,
            section => Assert.Contains(section.ToHtml(Language.Dutch), page, StringComparison.Ordinal)
        );
        Assert.Contains(ReportHtml.Patterns, page, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OtherDate_FiguresAreNotComparable()
    {
        var later = Report.Create(
            PartnershipCatalog.Create(NcdoDataSet.Load(), new DateOnly(2020, 1, 1)),
            new ReportOptions { Published = PublishedFigures.Load() }
        );
        string html = later.ToString(ReportFormat.Html, Language.Dutch);
        Assert.Contains("niet vergelijkbaar: andere peildatum", html, StringComparison.Ordinal);
        Assert.DoesNotContain("WIJKT AF", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Html)]
    public void ToString_ReconstructedRecords_HasWarningFirst(ReportFormat format)
    {
        string face = Ncdo.ToString(format, Language.English);
        int warning = face.IndexOf("Reconstructed records are synthetic", StringComparison.Ordinal);
        Assert.InRange(warning, 0, face.IndexOf("How certain is this", StringComparison.Ordinal));
        Assert.DoesNotContain("synthetic", Council.ToString(format, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_UndefinedFormatOrLanguage_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ncdo.ToString((ReportFormat)9, Language.Dutch));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ncdo.ToString(ReportFormat.Json, (Language)9));
    }

    private static readonly HashSet<string> KnownElements = new(StringComparer.Ordinal)
    {
        "head",
        "meta",
        "title",
        "style",
        "body",
        "svg",
        "defs",
        "details",
        "summary",
        "pattern",
        "rect",
        "path",
        "circle",
        "cite",
        "line",
        "text",
        "header",
        "h1",
        "p",
        "main",
        "dl",
        "div",
        "dt",
        "dd",
        "section",
        "h2",
        "figure",
        "figcaption",
        "strong",
        "span",
        "ul",
        "li",
        "table",
        "caption",
        "thead",
        "tr",
        "th",
        "tbody",
        "td",
        "footer",
        "code",
        "a",
    };

    private static Report ReportOf(params string[] partners) =>
        Report.Create(
            PartnershipCatalog.Create(
                EmbeddedRegisters.CreateDataSet(
                    "raad",
                    [
                        .. partners.Select(name => new Partnership
                        {
                            Id = name,
                            Municipality = "0546",
                            Partner = new Partner
                            {
                                Kind = PartnerKind.Municipality,
                                Name = name,
                                Country = "DE",
                            },
                            Period = Period.Since(new PartialDate(1990)),
                            Evidence = new Evidence { Kind = EvidenceKind.Stated },
                        }),
                    ],
                    new DateOnly(2026, 1, 1)
                ),
                new DateOnly(2026, 1, 1)
            )
        );

    private static PartnershipDataSet HostileDataSet() =>
        EmbeddedRegisters.CreateDataSet(
            Hostile,
            [
                new Partnership
                {
                    Id = Hostile,
                    Municipality = "0546",
                    Partner = new Partner
                    {
                        Kind = PartnerKind.Municipality,
                        Name = Hostile,
                        Country = "DE",
                        Location = new GeoPoint(51, 7),
                    },
                    Period = Period.Since(new PartialDate(1990)),
                    Themes = [Theme.FromCode("x")],
                    Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = [Hostile] },
                },
                new Partnership
                {
                    Id = "2",
                    Municipality = "0363",
                    Partner = new Partner
                    {
                        Kind = PartnerKind.Municipality,
                        Name = "\u0634\u0641\u0634\u0627\u0648\u0646",
                        Country = "MA",
                    },
                    Period = Period.Since(new PartialDate(1995)),
                    Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = ["javascript:alert(1)"] },
                },
            ],
            new DateOnly(2026, 1, 1)
        ) with
        {
            Attribution =
            [
                new DataSource
                {
                    Title = Hostile,
                    Creator = Hostile,
                    Address = "javascript:alert(1)",
                },
            ],
        };

    private static string FirstMembers(JsonElement[] figures, string id)
    {
        JsonElement figure = figures.Single(figure => figure.GetProperty("id").GetString() == id);
        return JsonSerializer.Serialize(figure.EnumerateObject().Take(5).Select(member => member.Value));
    }

    private static XElement Page(string html) =>
        XDocument.Parse(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal)).Root!;
}
