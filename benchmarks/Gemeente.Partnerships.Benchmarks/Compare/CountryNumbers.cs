using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>Countries as numbers of one byte, in their order, for DuckDB.</summary>
internal static class CountryNumbers
{
    private static readonly CountryCode[] Countries = [.. PartnershipGenerator.Default.Countries];
    private static readonly Dictionary<CountryCode, byte> Numbers = Countries
        .Index()
        .ToDictionary(pair => pair.Item, pair => (byte)pair.Index);

    public static byte Of(CountryCode country) => Numbers[country];

    public static CountryCode Of(byte number) => Countries[number];
}
