using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

public sealed class TextClassifierTests
{
    private static readonly TextLexicon Lexicon = Lexicons.Of(
        "include waste *afval*",
        "include waste *vuil*",
        "include education school*",
        "negates-following geen"
    );

    private static readonly TextClassifier<Decision, Theme> Classifier = new(
        Lexicon,
        decision => decision.Text,
        CodeLists.ManyOf<Theme>()
    );

    private static readonly Dimension<Decision, Theme> ThemeOfText = Dimension.Create(
        "text-theme",
        new Label("Onderwerp volgens de tekst", "Theme by text"),
        Classifier
    );

    [Fact]
    public void Classify_SeveralMatches_EachCategoryOnce()
    {
        Cube<Decision> cube = Cube.Create<Decision>([
            new("Afval, huisvuil en schoolboeken"),
            new("Huisafval"),
            new("Geen school"),
            new(""),
            new(null),
        ]);

        CountTable<Theme> table = cube.CountBy(ThemeOfText);

        Assert.Equal((2, 1, 3), (table[Theme.Waste].Count, table[Theme.Education].Count, table.Unknown));
        Assert.True(table.IsMultiValued);
        Assert.Equal(1, cube.Where(ThemeOfText.Is(Theme.Education)).Count);
    }

    [Fact]
    public void Explain_Match_QuotesWordsAndPattern()
    {
        IReadOnlyList<Reason<Theme>> reasons = Classifier.Explain(
            new("De school krijgt afvalbakken; afvalbakken en vuil.")
        );

        Assert.Equal([Theme.Waste, Theme.Education], reasons.Select(reason => reason.Category));
        Assert.Equal(
            ["'afvalbakken' (*afval*)", "'vuil' (*vuil*)"],
            reasons[0].Evidence.Select(label => label.English)
        );
        Assert.Equal(["'school' (school*)"], reasons[1].Evidence.Select(label => label.Dutch));
        Assert.Equal(["woorden in de tekst", "words in the text"], [reasons[0].Rule.Dutch, reasons[0].Rule.English]);
        Assert.Equal("test", Classifier.Version);
        Assert.Empty(Classifier.Explain(new(null)));
    }

    [Fact]
    public void Explain_LongMatch_IsCut()
    {
        Reason<Theme> reason = Assert.Single(Classifier.Explain(new($"afval{new string('x', 1000)}")));

        Assert.Equal($"'afval{new string('x', 92)}...' (*afval*)", Assert.Single(reason.Evidence).English);
    }

    [Fact]
    public void Construction_CodesDoNotFitLexicon_Throws()
    {
        ArgumentException one = Assert.Throws<ArgumentException>(() =>
            new TextClassifier<Decision, string>(Lexicon, decision => decision.Text, CodeList<string>.Open)
        );
        Assert.StartsWith("A text can have several subjects", one.Message, StringComparison.Ordinal);
        ArgumentException exception = Assert.Throws<ArgumentException>(() =>
            new TextClassifier<Decision, string>(
                Lexicon,
                decision => decision.Text,
                new CodeList<string> { IsMultiValued = true, Declared = ["waste"] }
            )
        );
        Assert.Contains("'education'", exception.Message, StringComparison.Ordinal);
    }

    private sealed record Decision(string? Text);
}
