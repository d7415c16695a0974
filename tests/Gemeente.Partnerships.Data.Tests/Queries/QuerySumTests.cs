using System.Text;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests.Queries;

/// <summary>Compares sums that queries name with those of a naive twin over the facts.</summary>
public sealed class QuerySumTests
{
    /// <summary>Exact, bounded, open and unknown amounts, below zero too.</summary>
    private static readonly Measure<PartnershipFact> Amount = Measure.Create(
        "amount",
        new Label("Bedrag", "Amount"),
        "euro",
        (PartnershipFact fact) =>
            (fact.Partnership.Id.Sum(c => c) % 7) switch
            {
                0 => MeasureValue.Unknown,
                1 => MeasureValue.AtLeast(12.5m),
                2 => MeasureValue.Between(-3.0001m, 1_000_000m),
                int rest => MeasureValue.Exactly(rest / 3m),
            }
    );

    private static readonly QueryDimensions Dimensions = QueryDimensions.BuiltIn.With(Amount);

    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        new DateOnly(2012, 1, 1)
    );

    [Fact]
    public void Run_RandomSums_EqualTwin() =>
        Gen.Select(
                Gen.OneOf(PartnershipDimensions.All.ToArray()).Array[0, 3],
                Gen.OneOf(PartnershipDimensions.All.ToArray()),
                Gen.OneOf(PartnershipMeasures.Distance, Amount)
            )
            .Sample(
                (by, condition, measure) =>
                {
                    QueryResult answer = new AggregateQuery
                    {
                        By = [.. by.Select(dimension => dimension.Id)],
                        Where = !QueryFilter.In(condition.Id, "unknown"),
                        Aggregate = QueryAggregate.Sum(measure.Id),
                    }.Run(Catalog, Dimensions);
                    PartnershipFact[] facts =
                    [
                        .. Catalog.Partnerships.Where(fact => condition.CodesOf(fact).Count > 0),
                    ];
                    Assert.Equal(Twin(facts, measure), answer.Summary);
                    Assert.Equal(Twin(facts.Where(fact => fact.IsCertain), measure), answer.CertainSummary);
                    Dictionary<string, PartnershipFact[]> cells = facts
                        .SelectMany(fact => KeysOf(fact, by).Select(key => (key, fact)))
                        .GroupBy(pair => pair.key, pair => pair.fact)
                        .ToDictionary(cell => cell.Key, cell => cell.ToArray());
                    if (by.Length > 0)
                        Assert.Equal(cells.Count, answer.Rows.Count(row => row.Count > 0));
                    foreach (QueryRow row in answer.Rows)
                    {
                        PartnershipFact[] own = cells.GetValueOrDefault(string.Join('|', row.Codes), []);
                        if (row.Codes.Count == 0)
                            own = facts;
                        Assert.Equal(own.Length, row.Count);
                        Assert.Equal(Twin(own, measure), row.Summary);
                        Assert.Equal(Twin(own.Where(fact => fact.IsCertain), measure), row.CertainSummary);
                    }
                },
                iter: 150,
                threads: 1
            );

    [Fact]
    public void Run_SumByOneDimension_EqualsTypedCall()
    {
        QueryResult answer = new AggregateQuery
        {
            Cube = QueryCube.Municipalities,
            By = ["province"],
            Aggregate = QueryAggregate.Sum("inhabitants"),
        }.Run(Catalog);
        SummaryTable<Codes.Province> table = Catalog
            .Municipalities.Summarize(MunicipalityMeasures.Inhabitants)
            .By(MunicipalityDimensions.Province);
        Assert.Equal(table.Select(row => row.Summary), answer.Rows.Select(row => row.Summary));
        Assert.Equal("Inhabitants", answer.Measure!.Value.English);
        Assert.Equal("inhabitants", answer.MeasureUnit);
        Assert.Equal(answer.Rows.Sum(row => row.Summary!.SumLower), answer.Summary!.SumLower);
    }

    [Fact]
    public void WriteTo_Sum_HasTheAmountsOfTheAnswerAndOfEachRow()
    {
        QueryResult answer = AggregateQuery
            .Parse("""{"by":["country"],"where":{"dimension":"country","in":["TR"]},"measure":{"sum":"distance"}}""")
            .Run(Catalog);
        using var stream = new MemoryStream();
        using (Utf8JsonWriter writer = new(stream))
            answer.WriteTo(writer);
        JsonElement json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
        Assert.Equal("distance", json.GetProperty("measure").GetProperty("id").GetString());
        Assert.Equal("kilometres", json.GetProperty("measure").GetProperty("unit").GetString());
        JsonElement row = json.GetProperty("rows")[0];
        Assert.Equal(answer.Rows[0].Summary!.SumLower, row.GetProperty("sumLower").GetDecimal());
        Assert.Equal(answer.Rows[0].Summary!.Unknown, row.GetProperty("withoutAmount").GetInt64());
        Assert.Equal(
            answer.CertainSummary!.SumUpper,
            json.GetProperty("summary").GetProperty("certainSumUpper").GetDecimal()
        );
    }

    [Fact]
    public void Run_UnknownMeasure_NamesTheNearest()
    {
        InvalidQueryException wrong = Assert.Throws<InvalidQueryException>(() =>
            new AggregateQuery { Aggregate = QueryAggregate.Sum("distanse") }.Run(Catalog)
        );
        Assert.Equal(("$.measure.sum", "unknown-value"), (wrong.Issues[0].JsonPath, wrong.Issues[0].Code));
        Assert.Contains("'distance'", wrong.Issues[0].Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Dimensions.With(Amount));
    }

    [Fact]
    public async Task RunAsync_OfCatalog_EqualsRun()
    {
        CatalogEngine engine = new(Catalog, Dimensions);
        AggregateQuery query = new() { By = ["country"], Aggregate = QueryAggregate.Sum("amount") };
        QueryResult answer = await engine.RunAsync(query, TestContext.Current.CancellationToken);
        Assert.Equal(query.Run(Catalog, Dimensions).Rows, answer.Rows);
        Assert.Equal(Catalog.AsOfDate, engine.AsOfDate);
        await Assert.ThrowsAsync<InvalidQueryException>(() =>
            engine.RunAsync(new AggregateQuery { By = ["x"] }, TestContext.Current.CancellationToken)
        );
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.RunAsync(query, stopped.Token));
    }

    [Fact]
    public void CodesOf_BuiltInDimensions_ReadBackAsTheirCategories()
    {
        foreach (PartnershipFact fact in Catalog.AllPartnerships)
        {
            foreach (Dimension<PartnershipFact> dimension in PartnershipDimensions.All)
            {
                IReadOnlyList<string> codes = dimension.CodesOf(fact);
                Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
                Assert.True(codes.Count <= 1 || dimension.IsMultiValued);
                Assert.Equal(codes.Count == 0, dimension.IsUnknown().Matches(fact));
                Assert.All(codes, code => Assert.True(dimension.InCodes(code).Matches(fact)));
            }
        }
    }

    private static IEnumerable<string> KeysOf(PartnershipFact fact, IReadOnlyList<Dimension<PartnershipFact>> by)
    {
        IEnumerable<string?[]> keys =
        [
            [],
        ];
        foreach (Dimension<PartnershipFact> dimension in by)
        {
            IReadOnlyList<string?> codes = dimension.CodesOf(fact);
            keys = keys.SelectMany(key =>
                (codes.Count == 0 ? [null] : codes).Select(code => (string?[])[.. key, code])
            );
        }

        return keys.Select(key => string.Join('|', key));
    }

    private static Summary Twin(IEnumerable<PartnershipFact> facts, Measure<PartnershipFact> measure)
    {
        MeasureValue[] all = [.. facts.Select(measure.Value)];
        MeasureValue[] known = [.. all.Where(value => value.IsKnown)];
        bool isOpen = known.Any(value => value.Upper is null);
        return new Summary(
            all.Length,
            all.Length - known.Length,
            known.Sum(value => Kept(value.Lower)),
            isOpen ? null : known.Sum(value => Kept(value.Upper!.Value)),
            known.Length == 0 ? null : known.Min(value => Kept(value.Lower)),
            known.Length == 0 || isOpen ? null : known.Max(value => Kept(value.Upper!.Value))
        );
    }

    /// <summary>Amounts keep four decimals.</summary>
    private static decimal Kept(decimal amount) => decimal.Round(amount, 4);
}
