using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>
/// Writes counts, changes and trends of random dates for a recount by a program in another language
/// (<c>tests/validators/recount.py</c>). Each data set is a file in the folder PARTNERSHIPS_RECOUNT, if it is set.
/// </summary>
public sealed class RecountTests(ITestOutputHelper output)
{
    private const int Dates = 200;
    private const int Trends = 12;

    [Theory]
    [InlineData("ncdo")]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Answers_RandomDates_CountEachPartnershipOnce(string name)
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"{name}: seed {seed}");
        var random = new Random(seed);
        PartnershipDataSet dataSet = name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };
        PartnershipCatalog[] catalogs =
        [
            .. Enumerable
                .Range(0, Dates)
                .Select(_ => new DateOnly(1900, 1, 1).AddDays(random.Next(48_000)))
                .Select(date => PartnershipCatalog.Create(dataSet, date)),
        ];
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("dataSet", name);
            writer.WriteNumber("seed", seed);
            WriteDates(writer, catalogs);
            WriteChanges(writer, catalogs);
            WriteTrends(writer, catalogs[0], random);
            writer.WriteEndObject();
        }

        if (Environment.GetEnvironmentVariable("PARTNERSHIPS_RECOUNT") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}.answers.json"), stream.ToArray());
    }

    private static void WriteDates(Utf8JsonWriter writer, PartnershipCatalog[] catalogs)
    {
        writer.WriteStartArray("dates");
        foreach (PartnershipCatalog catalog in catalogs)
        {
            CountTable<PartnershipStatus> table = catalog.AllPartnerships.CountBy(PartnershipDimensions.Status);
            long certain = catalog.Partnerships.Certain;
            long possible = catalog.Partnerships.Possible;
            long ended = table[PartnershipStatus.Ended].Count;
            long notBegun = table[PartnershipStatus.NotBegun].Count;
            Assert.Equal(catalog.DataSet.Partnerships.Count, certain + possible + ended + notBegun);
            writer.WriteStartObject();
            writer.WriteString("date", catalog.AsOfDate.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteNumber("certain", certain);
            writer.WriteNumber("possible", possible);
            writer.WriteNumber("ended", ended);
            writer.WriteNumber("notBegun", notBegun);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter writer, PartnershipCatalog[] catalogs)
    {
        writer.WriteStartArray("changes");
        foreach ((PartnershipCatalog one, PartnershipCatalog other) in catalogs.Zip(catalogs.Skip(1)))
        {
            (PartnershipCatalog from, PartnershipCatalog to) =
                one.AsOfDate < other.AsOfDate ? (one, other) : (other, one);
            PartnershipChanges changes = to.ChangesSince(from.AsOfDate);
            Assert.Equal(to.DataSet.Partnerships.Count, changes.After.Total);
            changes.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteTrends(Utf8JsonWriter writer, PartnershipCatalog catalog, Random random)
    {
        writer.WriteStartArray("trends");
        for (int i = 0; i < Trends; i++)
        {
            int from = random.Next(1880, 2030);
            int to = random.Next(from, 2035);
            int step = random.Next(1, 12);
            PartnershipTrend trend =
                i % 2 == 0
                    ? catalog.Trend(from, to, step)
                    : catalog.TrendBy(PartnershipDimensions.OriginalCountry, from, to, step);
            Assert.Equal(catalog.DataSet.Partnerships.Count, trend.Total.Count);
            trend.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
