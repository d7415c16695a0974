using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>Countries as numbers of a byte, in their order, for an engine that knows numbers best.</summary>
internal static class CountryNumbers
{
    private static readonly CountryCode[] Countries = [.. TieSource.Default.Countries];
    private static readonly Dictionary<CountryCode, byte> Numbers = Countries
        .Index()
        .ToDictionary(pair => pair.Item, pair => (byte)pair.Index);

    public static byte Of(CountryCode country) => Numbers[country];

    public static CountryCode Of(byte number) => Countries[number];
}
