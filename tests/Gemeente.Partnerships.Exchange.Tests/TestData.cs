using System.IO.Compression;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>The files in Data.</summary>
internal static class TestData
{
    /// <summary>The day for which names are understood: the links were listed about then.</summary>
    public static readonly DateOnly AsOf = new(2026, 1, 1);

    public static readonly TwinTownOptions WorldwideOptions = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        AsOf = AsOf,
        Source = new DataSource
        {
            Title = "Twin towns in Wikipedia, 2026",
            Creator = "Wikipedia, by way of Hekman/twincities",
            Licence = "MIT",
        },
        File = "twin_links_worldwide.csv",
    };

    private static readonly Lazy<string> LazyWorldwide = new(static () =>
    {
        using GZipStream unpacked = new(File.OpenRead(Path("twin_links_worldwide.csv.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        return reader.ReadToEnd();
    });

    private static readonly Lazy<PartnershipImport> LazyImport = new(static () =>
        TwinTownList.Read(new StringReader(Worldwide), WorldwideOptions)
    );

    /// <summary>26 114 pairs of twin towns: city, country and code of the country of either side.</summary>
    public static string Worldwide => LazyWorldwide.Value;

    public static PartnershipImport WorldwideImport => LazyImport.Value;

    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Data", file);

    /// <summary>The rows of a CSV file by the names of its columns.</summary>
    public static IEnumerable<T> Rows<T>(string text, Func<Func<string, string>, T> make)
    {
        List<DataIssue> issues = [];
        CsvReader csv = new(text, "test.csv", issues);
        while (csv.Read())
            yield return make(column => csv.Text(column) ?? "");
        Assert.Empty(issues);
    }
}
