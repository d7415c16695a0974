using System.Globalization;

namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>What the generator takes from the real links of Dutch places: who is tied to which country, and how long names are.</summary>
internal sealed class RealLinks
{
    private RealLinks(IReadOnlyList<(MunicipalityCode, CountryCode)> pairs, IReadOnlyList<CountryCode> countries, IReadOnlyList<int> nameLengths)
    {
        Pairs = pairs;
        Countries = countries;
        NameLengths = nameLengths;
    }

    /// <summary>The links whose municipality is known.</summary>
    public IReadOnlyList<(MunicipalityCode Municipality, CountryCode Country)> Pairs { get; }

    /// <summary>The country of every link.</summary>
    public IReadOnlyList<CountryCode> Countries { get; }

    /// <summary>The length of every partner's name, in characters.</summary>
    public IReadOnlyList<int> NameLengths { get; }

    public static RealLinks Load()
    {
        using Stream stream = System.Reflection.Assembly.Load("Gemeente.Partnerships.Data").GetManifestResourceStream("links/dutch_links.csv")!;
        using var reader = new StreamReader(stream);
        var pairs = new List<(MunicipalityCode, CountryCode)>();
        var countries = new List<CountryCode>();
        var nameLengths = new List<int>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            var country = CountryCode.Parse(fields[^2]);
            countries.Add(country);
            nameLengths.Add(fields[^3].Trim('"').Length);
            if (int.TryParse(fields[2], CultureInfo.InvariantCulture, out int number))
            {
                pairs.Add((MunicipalityCode.FromNumber(number), country));
            }
        }

        return new RealLinks(pairs, countries, nameLengths);
    }
}
