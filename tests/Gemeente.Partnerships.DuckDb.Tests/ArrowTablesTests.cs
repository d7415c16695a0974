using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.DuckDb.Tests;

/// <summary>Facts and tables that are written as an Arrow stream and read back.</summary>
public sealed class ArrowTablesTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        DataSets.Load("ncdo"),
        new DateOnly(2012, 1, 1)
    );

    private static readonly Measure<PartnershipFact> Amount = Measure.Create(
        "amount",
        new Label("Bedrag", "Amount"),
        "euro",
        (PartnershipFact fact) =>
            (fact.Partnership.Id.Sum(letter => letter) % 4) switch
            {
                0 => MeasureValue.Unknown,
                1 => MeasureValue.AtLeast(12.5m),
                2 => MeasureValue.Between(-3.0001m, 900_000_000_000m),
                int rest => MeasureValue.Exactly(rest / 7m),
            }
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(65_536)]
    public async Task ToArrow_Facts_ReadBackEqual(int rowsPerBatch)
    {
        Cube<PartnershipFact> cube = Catalog.AllPartnerships;
        List<RecordBatch> batches = await ThroughIpc(
            cube.ToArrow(
                [
                    PartnershipDimensions.Country,
                    PartnershipDimensions.Theme,
                    PartnershipDimensions.StartDate,
                    PartnershipDimensions.StartYear,
                    PartnershipDimensions.FourLargest,
                ],
                [Amount],
                rowsPerBatch
            )
        );
        Assert.All(batches.SkipLast(1), batch => Assert.Equal(rowsPerBatch, batch.Length));
        Assert.Equal(cube.Count, batches.Sum(batch => batch.Length));
        Schema schema = batches[0].Schema;
        Assert.Equal(
            ["_id", "_certain", "country", "theme", "start-date", "start-year", "g4", "amount_lower", "amount_upper"],
            schema.FieldsList.Select(field => field.Name)
        );
        Assert.IsType<ListType>(schema.GetFieldByName("theme").DataType);
        Assert.IsType<Date32Type>(schema.GetFieldByName("start-date").DataType);
        Assert.Equal("Land", schema.GetFieldByName("country").Metadata["nl"]);

        PartnershipFact[] facts = [.. cube];
        int row = 0;
        foreach (RecordBatch batch in batches)
        {
            for (int i = 0; i < batch.Length; i++, row++)
            {
                PartnershipFact fact = facts[row];
                Assert.Equal(fact.Partnership.Id, ((StringArray)batch.Column(0)).GetString(i));
                Assert.Equal(fact.Status != PartnershipStatus.Possible, ((BooleanArray)batch.Column(1)).GetValue(i));
                Assert.Equal(
                    PartnershipDimensions.Country.CodesOf(fact) is [var country, ..] ? country : null,
                    ((StringArray)batch.Column(2)).GetString(i)
                );
                Assert.Equal(PartnershipDimensions.Theme.CodesOf(fact), ListOf((ListArray)batch.Column(3), i));
                Classification<DateOnly> day = PartnershipDimensions.StartDate.Classify(fact);
                Assert.Equal(day.Count == 0 ? null : day[0], ((Date32Array)batch.Column(4)).GetDateOnly(i));
                Classification<int> year = PartnershipDimensions.StartYear.Classify(fact);
                Assert.Equal(year.Count == 0 ? null : year[0], ((Int32Array)batch.Column(5)).GetValue(i));
                Classification<bool> large = PartnershipDimensions.FourLargest.Classify(fact);
                Assert.Equal(large.Count == 0 ? null : large[0], ((BooleanArray)batch.Column(6)).GetValue(i));
                MeasureValue amount = Amount.Value(fact);
                Assert.Equal(
                    amount.IsKnown ? decimal.Round(amount.Lower, 4) : null,
                    ((Decimal128Array)batch.Column(7)).GetValue(i)
                );
                Assert.Equal(
                    amount is { IsKnown: true, Upper: { } upper } ? decimal.Round(upper, 4) : null,
                    ((Decimal128Array)batch.Column(8)).GetValue(i)
                );
            }
        }
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"by":["country"]}""")]
    [InlineData("""{"by":["theme","country"],"measure":{"sum":"distance"}}""")]
    [InlineData("""{"by":["theme","motive","country"],"measure":{"distinct":"municipality"}}""")]
    [InlineData("""{"by":["country"],"where":{"dimension":"country","in":["unknown"]}}""")]
    [InlineData("""{"by":["country","country"]}""")]
    public async Task ToArrow_Answer_HasItsRows(string json)
    {
        QueryResult answer = AggregateQuery.Parse(json).Run(Catalog);
        List<RecordBatch> batches = await ThroughIpc(answer.ToArrow());
        Assert.Equal(answer.Rows.Count, batches.Sum(batch => batch.Length));
        if (answer.Rows.Count == 0)
            return;
        RecordBatch rows = Assert.Single(batches);
        int place = 0;
        foreach (QueryRow row in answer.Rows)
        {
            Assert.Equal(
                row.Codes,
                Enumerable.Range(0, row.Codes.Count).Select(i => ((StringArray)rows.Column(i)).GetString(place))
            );
            Assert.Equal(row.Count, ((Int64Array)rows.Column("_count")).GetValue(place));
            Assert.Equal(row.Certain, ((Int64Array)rows.Column("_certain")).GetValue(place));
            Assert.Equal(row.Possible, ((Int64Array)rows.Column("_possible")).GetValue(place));
            if (row.Summary is { } sum)
            {
                Assert.Equal(sum.SumLower, ((Decimal128Array)rows.Column("_sum_lower")).GetValue(place));
                Assert.Equal(sum.Maximum, ((Decimal128Array)rows.Column("_maximum")).GetValue(place));
                Assert.Equal(
                    row.CertainSummary!.SumLower,
                    ((Decimal128Array)rows.Column("_certain_sum_lower")).GetValue(place)
                );
            }

            place++;
        }
    }

    [Fact]
    public async Task ToArrow_Tables_HaveTheRowsOfTheirAnswers()
    {
        Cube<PartnershipFact> cube = Catalog.Partnerships;
        QueryResult three = new AggregateQuery { By = ["country", "theme", "status"] }.Run(Catalog);
        (IArrowArrayStream Table, QueryResult Answer)[] all =
        [
            (cube.CountBy(PartnershipDimensions.Theme).ToArrow(), new AggregateQuery { By = ["theme"] }.Run(Catalog)),
            (
                cube.CountBy(PartnershipDimensions.Country, PartnershipDimensions.Theme).ToArrow(),
                new AggregateQuery { By = ["country", "theme"] }.Run(Catalog)
            ),
            (three.Long!.ToArrow(), three),
        ];
        foreach ((IArrowArrayStream table, QueryResult answer) in all)
        {
            RecordBatch actual = Assert.Single(await ThroughIpc(table));
            Assert.Equal(
                answer
                    .Rows.OrderBy(row => string.Join('|', row.Codes), StringComparer.Ordinal)
                    .Select(row => row.Count),
                Enumerable
                    .Range(0, actual.Length)
                    .OrderBy(
                        row =>
                            string.Join(
                                '|',
                                answer.Query.By.Select((_, i) => ((StringArray)actual.Column(i)).GetString(row))
                            ),
                        StringComparer.Ordinal
                    )
                    .Select(row => ((Int64Array)actual.Column("_count")).GetValue(row)!.Value)
            );
        }
    }

    [Fact]
    public async Task ToArrow_WrongColumnsAndClassifiers_Throw()
    {
        Cube<PartnershipFact> cube = Catalog.Partnerships;
        Assert.Throws<ArgumentException>(() => cube.ToArrow([null!]));
        Assert.Throws<ArgumentException>(() =>
            cube.ToArrow([PartnershipDimensions.Theme, PartnershipDimensions.Theme])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => cube.ToArrow([], rowsPerBatch: 0));
        Dimension<PartnershipFact> broken = Dimension.One<PartnershipFact, string>(
            "broken",
            Label.Same("broken"),
            Label.Same("x"),
            fact => fact is null ? "" : throw new InvalidDataException("no")
        );
        await Assert.ThrowsAsync<ClassifierException>(() => ThroughIpc(cube.ToArrow([broken])));
        Assert.Empty(await ThroughIpc(cube.Where(fact => fact.Partnership.Id == "no-such").ToArrow([])));
    }

    private static IEnumerable<string> ListOf(ListArray lists, int row)
    {
        if (lists.IsNull(row))
            yield break;
        var items = (StringArray)lists.GetSlicedValues(row);
        for (int i = 0; i < items.Length; i++)
            yield return items.GetString(i);
    }

    /// <summary>Writes batches to an IPC stream, and reads them.</summary>
    private static async Task<List<RecordBatch>> ThroughIpc(IArrowArrayStream rows)
    {
        using MemoryStream stream = new();
        using (rows)
        using (ArrowStreamWriter writer = new(stream, rows.Schema, leaveOpen: true))
        {
            await writer.WriteStartAsync(Stop);
            while (await rows.ReadNextRecordBatchAsync(Stop) is { } batch)
                await writer.WriteRecordBatchAsync(batch, Stop);
            await writer.WriteEndAsync(Stop);
        }

        stream.Position = 0;
        List<RecordBatch> read = [];
        using ArrowStreamReader reader = new(stream, leaveOpen: true);
        while (await reader.ReadNextRecordBatchAsync(Stop) is { } batch)
            read.Add(batch);
        Assert.Equal(rows.Schema.FieldsList.Count, reader.Schema.FieldsList.Count);
        return read;
    }
}
