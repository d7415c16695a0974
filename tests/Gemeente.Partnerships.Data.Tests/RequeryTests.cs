using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>
/// Writes random queries with their answers for a recount by a program in another language
/// (<c>tests/validators/requery.py</c>). Each data set is a file in the folder PARTNERSHIPS_RECOUNT, if it is set. The
/// seed is that of PARTNERSHIPS_RECOUNT_SEED, or a random one.
/// </summary>
public sealed class RequeryTests(ITestOutputHelper output)
{
    private const int Queries = 350;
    private const int Dates = 25;
    private const int MaxCodes = 4;

    private static readonly string[] OfPartnerships =
    [
        "country",
        "original-country",
        "eu-status",
        "partner-kind",
        "municipality",
        "original-municipality",
        "municipality-exists",
        "municipality-ended",
        "province",
        "corop",
        "start-year",
        "start-period",
        "start-date",
        "duration",
        "status",
        "initiative",
        "motive",
        "partner-motive",
        "theme",
        "organisation",
        "funding",
        "staffing",
        "weekly-time",
        "capacity",
        "millennium-municipality",
        "evidence",
        "confidence",
    ];

    private static readonly string[] OfMunicipalities =
    [
        "municipality",
        "province",
        "corop",
        "involved",
        "partnership-count",
        "country",
        "motive",
        "theme",
        "staffing",
        "weekly-time",
        "capacity",
        "millennium-municipality",
        "policy",
        "dac-focus",
        "evidence",
    ];

    private static readonly string[] Ordered =
    [
        "municipality-ended",
        "start-year",
        "start-period",
        "start-date",
        "duration",
        "status",
        "capacity",
        "confidence",
        "partnership-count",
    ];

    [Theory]
    [InlineData("ncdo")]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Answers_RandomQueries_SplitTheTotalByCertainty(string name)
    {
        string? given = Environment.GetEnvironmentVariable("PARTNERSHIPS_RECOUNT_SEED");
        int seed = given is null ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine($"{name}: seed {seed}");
        var random = new Random(seed);
        PartnershipDataSet dataSet = name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("dataSet", name);
            writer.WriteNumber("seed", seed);
            writer.WriteStartArray("queries");
            for (int date = 0; date < Dates; date++)
            {
                DateOnly asOf = new DateOnly(1960, 1, 1).AddDays(random.Next(26_000));
                RandomQueries queries = new(random, PartnershipCatalog.Create(dataSet, asOf));
                for (int i = 0; i < Queries / Dates; i++)
                    queries.WriteNext(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        if (Environment.GetEnvironmentVariable("PARTNERSHIPS_RECOUNT") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}.queries.json"), stream.ToArray());
    }

    /// <summary>Random queries on one date. Their codes are those of the records, and some that no record has.</summary>
    private sealed class RandomQueries(Random random, PartnershipCatalog catalog)
    {
        private readonly Dictionary<(QueryCube, string), string[]> _codes = [];

        public void WriteNext(Utf8JsonWriter writer)
        {
            QueryCube cube =
                random.Next(4) == 0 ? QueryCube.InvolvedMunicipalities
                : random.Next(2) == 0 ? QueryCube.AllPartnerships
                : QueryCube.Partnerships;
            string[] dimensions = cube == QueryCube.InvolvedMunicipalities ? OfMunicipalities : OfPartnerships;
            AggregateQuery query = new()
            {
                Cube = cube,
                By = [.. Enumerable.Range(0, random.Next(3)).Select(_ => One(dimensions))],
                Where = random.Next(4) == 0 ? QueryFilter.All : Filter(cube, dimensions, levels: 3),
                Aggregate = random.Next(2) == 0 ? QueryAggregate.Facts : QueryAggregate.Distinct(Unit(cube)),
            };
            QueryResult answer = query.Run(catalog);
            Assert.Equal(answer.Total, answer.Certain + answer.Possible);
            Assert.All(answer.Rows, row => Assert.InRange(row.Certain, 0, row.Count));
            writer.WriteStartObject();
            writer.WritePropertyName("query");
            query.WriteTo(writer);
            writer.WritePropertyName("answer");
            answer.WriteTo(writer);
            writer.WriteEndObject();
        }

        private string Unit(QueryCube cube) =>
            cube == QueryCube.InvolvedMunicipalities
                ? One(OfMunicipalities)
                : One([.. OfPartnerships, "partner", "partner", "municipality", "municipality"]);

        private QueryFilter Filter(QueryCube cube, string[] dimensions, int levels)
        {
            switch (levels == 0 ? 0 : random.Next(6))
            {
                case 1:
                    return Filter(cube, dimensions, levels - 1) & Filter(cube, dimensions, levels - 1);
                case 2:
                    return Filter(cube, dimensions, levels - 1) | Filter(cube, dimensions, levels - 1);
                case 3:
                    return !Filter(cube, dimensions, levels - 1);
                case 4 when random.Next(6) == 0:
                    return random.Next(2) == 0 ? QueryFilter.All : QueryFilter.None;
                case 4 or 5:
                    string ordered = One([.. Ordered.Intersect(dimensions)]);
                    string[] bounds = Codes(cube, ordered);
                    return bounds.Length == 0 ? QueryFilter.All : Range(ordered, bounds);
                default:
                    string dimension = One(dimensions);
                    string[] known = [.. Codes(cube, dimension), "unknown"];
                    return QueryFilter.In(
                        dimension,
                        [.. Enumerable.Range(0, random.Next(MaxCodes)).Select(_ => One(known)), .. Odd(dimension)]
                    );
            }
        }

        private QueryFilter Range(string dimension, string[] codes)
        {
            string? from = random.Next(4) == 0 ? null : One(codes);
            return QueryFilter.Between(dimension, from, from is not null && random.Next(3) == 0 ? null : One(codes));
        }

        /// <summary>Sometimes a code that no record has, or that only some countries had before.</summary>
        private string[] Odd(string dimension) =>
            random.Next(3) > 0
                ? []
                : dimension switch
                {
                    "country" or "original-country" => [One("AN", "CW", "YU", "ZR", "BE", "TP")],
                    "municipality" or "original-municipality" => [One("0363", "1884", "0014", "0005")],
                    "start-year" => ["1789"],
                    "start-date" => ["1996-02-29"],
                    _ => [],
                };

        /// <summary>The codes of the categories in the records.</summary>
        private string[] Codes(QueryCube cube, string dimension)
        {
            if (!_codes.TryGetValue((cube, dimension), out string[]? codes))
            {
                QueryResult answer = new AggregateQuery { Cube = cube, By = [dimension] }.Run(catalog);
                codes = [.. answer.Rows.Where(row => row.IsStated).Select(row => row.Codes[0]!)];
                _codes.Add((cube, dimension), codes);
            }

            return codes;
        }

        private T One<T>(params T[] items) => items[random.Next(items.Length)];
    }
}
