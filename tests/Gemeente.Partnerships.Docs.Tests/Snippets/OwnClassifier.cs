using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Lookups;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class OwnClassifier
{
    private readonly PartnershipCatalog _catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        new DateOnly(2007, 6, 30)
    );

    [Fact]
    public void Create_DelegateAndClass_AreDimensions()
    {
        PartnershipCatalog catalog = _catalog;

        #region delegate
        Dimension<PartnershipFact, int> themes = Dimension.One(
            "theme-count",
            new Label("Aantal onderwerpen", "Number of themes"),
            rule: new Label("het aantal onderwerpen", "the number of themes"),
            (PartnershipFact fact) => (int?)fact.Partnership.Themes.Count,
            new CodeList<int> { IsOrdered = true }
        );

        CountTable<int> table = catalog.Partnerships.Where(themes.AtLeast(1)).CountBy(themes);
        #endregion

        Assert.Equal(table.Total, table.Sum(row => row.Count));

        var age = Dimension.Create("age", new Label("Leeftijd", "Age"), new AgeClassifier());
        string why = catalog.Explain("ncdo-01", age).ToString(Language.Dutch);
        Assert.StartsWith("Leeftijd: ", why, StringComparison.Ordinal);
        Assert.True(catalog.Partnerships.CountBy(age, PartnershipDimensions.Country).Total > 0);
        catalog.Partnerships.Verify(age, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void FromTable_CodeAndCsv_AreDimensions()
    {
        PartnershipCatalog catalog = _catalog;

        #region table
        Dictionary<CountryCode, int> kilometres = new() { ["TR"] = 2800, ["MA"] = 2300 };
        Dimension<PartnershipFact, int> distance = Dimension.FromTable(
            "km",
            new Label("Kilometers", "Kilometres"),
            PartnershipDimensions.Country,
            kilometres
        );

        long far = catalog.Partnerships.Where(distance.AtLeast(2500)).Count; // 13
        #endregion

        Assert.Equal(13, far);
        using Stream stream = new MemoryStream("land;klasse\nTurkije;1000+\nDuitsland;<1000\n"u8.ToArray());

        #region table of a file
        LookupTable table = LookupTable.Read(stream, catalog, new LookupTableOptions { File = "distance.csv" });
        foreach (DataIssue issue in table.Issues)
            Console.WriteLine(issue);
        QueryDimensions dimensions = QueryDimensions.BuiltIn.With([.. table.Dimensions]);
        QueryResult result = new AggregateQuery { By = ["klasse"] }.Run(catalog, dimensions);
        #endregion

        Assert.Equal((13, 26), (result.Rows[0].Count, result.Unknown));
        Assert.Contains("MA", table.MissingKeys);
    }

    [Fact]
    public void CountBy_FailingClassifier_CountsAsUnknown()
    {
        #region broken
        Dimension<PartnershipFact, int> picky = Dimension.Create(
            "picky",
            Label.Same("picky"),
            (PartnershipFact fact) => Classification<int>.One(fact.FirstDay!.Value.Year)
        );

        List<ClassifierException> broken = [];
        PartnershipCatalog lenient = PartnershipCatalog.Create(
            NcdoDataSet.Load(),
            new DateOnly(2007, 6, 30),
            new PartnershipCatalogOptions
            {
                ClassifierErrorsAsUnknown = true, // else the query throws the first of them
                OnClassifierError = fact =>
                {
                    lock (broken)
                    {
                        broken.Add(fact);
                    }
                },
            }
        );
        long unknown = lenient.Partnerships.CountBy(picky).Unknown;
        #endregion

        Assert.Equal(unknown, broken.Count);
        Assert.Equal(lenient.Partnerships.CountBy(PartnershipDimensions.StartYear).Unknown, unknown);
        Assert.Throws<ClassifierException>(() => _catalog.Partnerships.CountBy(picky));
    }

    [Fact]
    public async Task ClassifyAsync_Service_Counts()
    {
        PartnershipCatalog catalog = _catalog;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        #region async
        Dimension<PartnershipFact, string> river = await catalog.Partnerships.ClassifyAsync(
            "river",
            new Label("Rivier", "River"),
            new RiverService(),
            maxParallelCalls: 8,
            cancellationToken: cancellationToken
        );
        #endregion

        Assert.Equal(39, catalog.Partnerships.CountBy(river)["none"].Count);
    }

    private sealed class RiverService : IAsyncClassifier<PartnershipFact, string>
    {
        public async ValueTask<Classification<string>> ClassifyAsync(
            PartnershipFact fact,
            CancellationToken cancellationToken
        )
        {
            await Task.Yield();
            return Classification<string>.One("none");
        }
    }

    [Fact]
    public void Verify_StableClassifier_DoesNotThrow()
    {
        PartnershipCatalog catalog = _catalog;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Dimension<PartnershipFact, string> age = Dimension.Create(
            "age",
            new Label("Leeftijd", "Age"),
            new AgeClassifier()
        );

        #region verify
        catalog.Partnerships.Verify(age, cancellationToken); // asks twice for each fact; throws if the answers differ
        catalog.Partnerships.Prepare([age], new Progress<ClassificationProgress>(), cancellationToken);
        #endregion

        Assert.Equal(39, catalog.Partnerships.CountBy(age).Total);
    }

    #region class
    private sealed class AgeClassifier : IClassifier<PartnershipFact, string>
    {
        public string Version => "2"; // a part of every explanation

        public CodeList<string> Codes { get; } =
            new()
            {
                Declared = ["young", "old"], // in their order; a category that is not among them is an error
                IsOrdered = true, // allows AtLeast, AtMost and Between
                Name = age =>
                    age == "young" ? new Label("Tot tien jaar", "Up to ten years") : new Label("Ouder", "Older"),
            };

        public Classification<string> Classify(PartnershipFact fact) =>
            fact.FirstDay is not { } begin ? Classification<string>.Unknown
            : begin.AddYears(10) > fact.AsOf ? "young"
            : "old";

        public IReadOnlyList<Reason<string>> Explain(PartnershipFact fact) =>
            Classify(fact) is { IsUnknown: false } age
                ?
                [
                    new Reason<string>(
                        age[0],
                        new Label("jaren sinds het begin", "years since the begin"),
                        [Label.Same(fact.FirstDay!.Value.ToString("O"))]
                    ),
                ]
                : [];
    }
    #endregion
}
