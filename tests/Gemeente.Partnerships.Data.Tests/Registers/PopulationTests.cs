using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data.Tests.Registers;

/// <summary>The quality of the embedded populations.</summary>
public sealed class PopulationTests
{
    private static readonly MunicipalityRegister Register = EmbeddedRegisters.Municipalities;

    /// <summary>Gets the years and totals that CBS published.</summary>
    private static IEnumerable<(int Year, int Rows, int Total)> Totals =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Registers", "population_totals.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => (int.Parse(cells[0]), int.Parse(cells[1]), int.Parse(cells[2])));

    [Fact]
    public void Populations_EveryYear_AddUpToTheNationalTotal()
    {
        Assert.Equal(Enumerable.Range(1960, 66), Totals.Select(total => total.Year));
        foreach ((int year, int rows, int total) in Totals)
        {
            int[] numbers = [.. Register.All.Select(m => m.Populations.In(year)).OfType<int>()];
            Assert.Equal((year, rows, total), (year, numbers.Length, numbers.Sum()));
        }
    }

    [Fact]
    public void Populations_EveryRow_IsASeriesOfAMunicipality()
    {
        Assert.Equal(1185, Register.All.Count(municipality => !municipality.Populations.IsEmpty));
        foreach (Municipality municipality in Register.All.Where(municipality => !municipality.Populations.IsEmpty))
        {
            PopulationSeries series = PopulationSeries.Parse(municipality.Populations.ToString());
            Assert.Equal(municipality.Populations, series);
            Assert.InRange(series.FirstYear!.Value, 1960, 2025);
            Assert.InRange(series.LastYear!.Value, 1960, 2025);
        }
    }

    /// <summary>
    /// Compares the codes on 1 January of every year. The exceptions: sources differ on the end of Kloetinge, on 1
    /// January or 1 April 1970; the others are not municipalities.
    /// </summary>
    [Fact]
    public void Populations_EveryYear_OfEachMunicipalityThatExists()
    {
        var without = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var unexpected = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (int year in Enumerable.Range(1960, 66))
        {
            var day = new DateOnly(year, 1, 1);
            foreach (Municipality municipality in Register.All)
            {
                bool exists = municipality is { Kind: MunicipalityKind.Municipality } && municipality.ExistsOn(day);
                bool hasNumber = Register.InhabitantsOn(municipality.Code, day) is not null;
                if (exists && !hasNumber)
                    Add(without, municipality.Code, year);
                if (!exists && hasNumber)
                    Add(unexpected, municipality.Code, year);
            }
        }

        Assert.Equal(["0680: 1970-1970 (1)"], without.Select(Text));
        Assert.Equal(
            ["0996: 1960-1983 (24)", "0997: 1960-1994 (35)", "1055: 1960-1963 (4)", "1204: 1960-1963 (4)"],
            unexpected.Select(Text)
        );

        static void Add(SortedDictionary<string, List<int>> years, MunicipalityCode code, int year)
        {
            if (!years.TryGetValue(code.ToString(), out List<int>? list))
                years.Add(code.ToString(), list = []);
            list.Add(year);
        }

        static string Text(KeyValuePair<string, List<int>> pair) =>
            $"{pair.Key}: {pair.Value[0]}-{pair.Value[^1]} ({pair.Value.Count})";
    }

    [Theory]
    [InlineData("2007-01-01", 16_357_992, 25)]
    [InlineData("2007-06-30", 16_357_992, 25)]
    [InlineData("2025-01-01", 18_044_027, 32)]
    public void Inhabitants_OfADate_AreThoseOfItsFirstOfJanuary(string date, int total, int large)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(DocumentedDataSet.Load(), DateOnly.Parse(date));

        Assert.Equal((decimal)total, catalog.Municipalities.Summarize(MunicipalityMeasures.Inhabitants).Value.SumLower);
        CountTable classes = catalog.Municipalities.CountBy(
            (Dimension<MunicipalityFact>)MunicipalityDimensions.CbsSizeClass
        );
        Assert.Equal(
            large,
            classes
                .Rows.Where(row => row.Code is "100000-149999" or "150000-249999" or "250000-and-over")
                .Sum(row => row.Count)
        );
        Assert.Equal(0, classes.Unknown);
    }

    [Fact]
    public void FourLargest_EveryYearSince1960_HaveTheMostInhabitants()
    {
        foreach ((int year, _, _) in Totals)
        {
            PartnershipCatalog catalog = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(year, 1, 1));
            IEnumerable<MunicipalityCode> largest = Register
                .All.OrderByDescending(municipality => municipality.Populations.In(year) ?? 0)
                .Take(4)
                .Select(municipality => municipality.Code);

            IEnumerable<MunicipalityCode> four = catalog
                .Municipalities.Where(MunicipalityDimensions.FourLargest.Is(true))
                .Select(fact => fact.Municipality.Code);

            Assert.Equal(largest.Order(), four.Order());
        }

        PartnershipCatalog before = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(1959, 12, 31));
        CountTable<bool> unknown = before.Municipalities.CountBy(MunicipalityDimensions.FourLargest);
        Assert.Equal(unknown.Total, unknown.Unknown);
    }

    [Theory]
    [InlineData("0363", "1959-12-31", null)]
    [InlineData("0363", "2026-01-01", null)]
    [InlineData("0001", "1990-01-01", null)]
    [InlineData("0001", "1989-12-31", 1847)]
    [InlineData("9999", "2007-01-01", null)]
    public void InhabitantsOn_DateOutsideTheYears_Null(string code, string date, int? expected)
    {
        Assert.Equal(expected, Register.InhabitantsOn(code, DateOnly.Parse(date)));
    }

    [Fact]
    public void Json_TheWholeRegister_RoundTrips()
    {
        PartnershipDataSet dataSet = DocumentedDataSet.Load();
        using MemoryStream stream = new();
        PartnershipJson.Write(dataSet, stream, PartnershipJsonWriteOptions.Default);

        PartnershipReadResult result = PartnershipJson.Read(stream.ToArray());

        Assert.Equal(dataSet.Municipalities, result.DataSet.Municipalities);
        Assert.Equal(443, result.DataSet.Municipalities.All.Count(m => m.Populations.In(2007) is not null));
    }
}
