using System.Globalization;
using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Samples.TextModel;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

LabelledText[] sentences = LabelledText.ReadAll();
LabelledText[] training = [.. sentences.Where(sentence => !sentence.IsHeldOut)];
LabelledText[] unseen = [.. sentences.Where(sentence => sentence.IsHeldOut)];

// Finding the thresholds takes most of the time. Pass the thresholds that an earlier run printed to skip it.
float[] given = [.. args.Select(text => float.Parse(text, CultureInfo.InvariantCulture))];
float threshold = given is [float first, ..] ? first : Trial.FindThreshold(training, EmbeddedLexicons.Themes);
float thresholdAlone = given is [_, float second] ? second : Trial.FindThreshold(training, lexicon: null);
using ModelClassifier model = Trial.Train(training, EmbeddedLexicons.Themes, threshold);
using ModelClassifier alone = Trial.Train(training, lexicon: null, thresholdAlone);
Dictionary<int, Theme[]> byModel = Answers(text => model.Find(text).Select(found => found.Theme));
Dictionary<int, Theme[]> bySentences = Answers(text => alone.Find(text).Select(found => found.Theme));
Dictionary<int, Theme[]> byLexicon = Answers(text =>
    EmbeddedLexicons.Themes.FindMatches(text).Select(match => Theme.FromCode(match.Category)).Distinct()
);

Console.WriteLine($"Trained on {training.Length} sentences, measured on {unseen.Length} others.");
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"Thresholds: {threshold:0.00} and, of sentences alone, {thresholdAlone:0.00}"
    )
);
Console.WriteLine(
    $"{"Theme", -38} labelled  model: precision recall  sentences alone: precision recall  lexicon: precision recall"
);
foreach (Theme theme in Theme.All)
{
    Print(theme.EnglishName, [theme]);
}

Print("All", [.. Theme.All]);

PartnershipCatalog catalog = PartnershipCatalog.Create(
    new PartnershipDataSet
    {
        Name = "Descriptions",
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        Partnerships =
        [
            Create("waste", "Inzameling en verwerking van huisvuil."),
            Create("school", "Leerlingen en docenten van twee scholen schrijven elkaar."),
            Create("water", "Experts of the water board repair the drinking water supply."),
            Create("none", null),
        ],
    },
    asOf: new DateOnly(2026, 1, 1)
);
Dimension<PartnershipFact, Theme> themeByModel = Dimension.Create(
    "theme-by-model",
    new Label("Onderwerp volgens een model", "Theme by a model"),
    model
);
Dimension<PartnershipFact, Theme> themeByLexicon = Dimension.Create(
    "theme-by-text",
    new Label("Onderwerp volgens de omschrijving", "Theme by description"),
    new TextClassifier<PartnershipFact, Theme>(
        EmbeddedLexicons.Themes,
        fact => fact.Partnership.Description,
        CodeLists.ManyOf<Theme>()
    )
);
catalog.Partnerships.Verify(themeByModel);
foreach (Dimension<PartnershipFact, Theme> dimension in new[] { themeByModel, themeByLexicon })
{
    CountTable<Theme> table = catalog.Partnerships.CountBy(dimension);
    string counts = string.Join(", ", table.Where(row => row.Count > 0).Select(row => $"{row.Category} {row.Count}"));
    Console.WriteLine($"{dimension.Id}: {counts}, unknown {table.Unknown}");
}

Console.WriteLine(catalog.Explain("water", themeByModel).ToString(Language.English));

Dictionary<int, Theme[]> Answers(Func<string, IEnumerable<Theme>> find) =>
    unseen.ToDictionary(sentence => sentence.Id, sentence => find(sentence.Text).ToArray());

void Print(string name, Theme[] themes)
{
    int labelled = unseen.Sum(sentence => sentence.Themes.Count(themes.Contains));
    string modelShares = Shares(byModel, themes, labelled);
    string sentencesAlone = Shares(bySentences, themes, labelled);
    string lexicon = Shares(byLexicon, themes, labelled);
    Console.WriteLine($"{name, -38} {labelled, 8}  {modelShares, 23}  {sentencesAlone, 33}  {lexicon, 25}");
}

string Shares(Dictionary<int, Theme[]> answers, Theme[] themes, int labelled)
{
    int found = answers.Values.Sum(answer => answer.Count(themes.Contains));
    int right = unseen.Sum(sentence => answers[sentence.Id].Intersect(sentence.Themes).Count(themes.Contains));
    return $"{Share(right, found), 9} {Share(right, labelled), 6}";
}

static string Share(int part, int whole) =>
    whole == 0 ? "-" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);

static Partnership Create(string id, string? description) =>
    new()
    {
        Id = id,
        Municipality = "0518",
        Partner = new Partner { Kind = PartnerKind.Municipality, Country = "SR" },
        Period = Period.Unknown,
        Description = description,
        Evidence = new Evidence { Kind = EvidenceKind.Stated },
    };
