using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Host.Snippets;

public sealed class TextClassifiers
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        new PartnershipDataSet
        {
            Name = "decisions",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships =
            [
                Tie("gouda", "Huisvuilinzameling in Elmina, geen onderwijs."),
                Tie("almere", "Niet alleen afvalverwerking maar ook het onderwijs."),
                Tie("delft", description: null),
            ],
        },
        asOf: new DateOnly(2007, 6, 30)
    );

    [Fact]
    public void CountBy_ThemesByText_NamesTheWords()
    {
        PartnershipCatalog catalog = Catalog;

        #region themes by text
        Dimension<PartnershipFact, Theme> themeByText = Dimension.Create(
            "theme-by-text",
            new Label("Onderwerp volgens de omschrijving", "Theme by description"),
            new TextClassifier<PartnershipFact, Theme>(
                EmbeddedLexicons.Themes,
                fact => fact.Partnership.Description,
                CodeLists.ManyOf<Theme>()
            )
        );

        CountTable<Theme> table = catalog.Partnerships.CountBy(themeByText);
        long waste = table[Theme.Waste].Count; // 2
        long notStated = table.Unknown; // 1: no description, or no word of the lexicon in it
        Explanation<Theme> why = catalog.Explain("gouda", themeByText);
        string words = why.Reasons[0].Evidence[0].Dutch; // 'Huisvuilinzameling' (*huisvuil*)
        #endregion

        Assert.Equal((2, 1), (waste, notStated));
        Assert.Equal("'Huisvuilinzameling' (*huisvuil*)", words);
        Assert.Equal(1, table[Theme.Education].Count);
    }

    [Fact]
    public void FindMatches_ExtendedLexicon_FindsTheNewCategory()
    {
        #region an extended lexicon
        var lexicon = new TextLexicon(
            "1+sport",
            [
                .. EmbeddedLexicons.Themes.Rules,
                new TextRule(TextRuleRole.Include, "sport", "sport*"),
                new TextRule(TextRuleRole.Include, "sport", "*voetbal*"),
                new TextRule(TextRuleRole.Exclude, "sport", "sportief gebaar"),
            ]
        );

        TextMatch match = lexicon.FindMatches("Elk jaar een voetbaltoernooi.")[0];
        string rule = match.Rule.Id; // sport:*voetbal*
        #endregion

        Assert.Equal("sport:*voetbal*", rule);
    }

    [Fact]
    public void Read_LexiconFromAFile_ReadsItsRules()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(
            path,
            "role,category,pattern\nversion,,2026.1\ninclude,waste,*afval*\nnegates-following,,geen\n"
        );

        #region a lexicon from a file
        using FileStream file = File.OpenRead(path);
        TextLexicon own = TextLexiconReader.Read(file, path); // throws with every issue and its line
        #endregion

        Assert.Equal(2, own.Rules.Count);
        file.Dispose();
        File.Delete(path);
    }

    private static Partnership Tie(string id, string? description) =>
        new()
        {
            Id = id,
            Municipality = "0513",
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = "Elmina",
                Country = "GH",
            },
            Period = Period.Since(new DateOnly(2004, 1, 1)),
            Description = description,
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
}
