using System.Collections.Frozen;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>The reach of a partnership.</summary>
public enum Reach : byte
{
    Neighbour,
    EuropeanUnion,
    Development,
    Elsewhere,
}

/// <summary>A host's own classifier: a rule over several properties of a partnership.</summary>
public sealed class ReachClassifier : IClassifier<GeneratedPartnership, Reach>
{
    private static readonly FrozenSet<CountryCode> Neighbours = FrozenSet.ToFrozenSet<CountryCode>(["BE", "DE", "LU"]);

    private static readonly FrozenSet<CountryCode> Union = FrozenSet.ToFrozenSet<CountryCode>([
        "AT",
        "BG",
        "CY",
        "CZ",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GB",
        "GR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LV",
        "MT",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]);

    public static Reach ReachOf(CountryCode country, IReadOnlyList<GeneratedTheme> themes) =>
        Neighbours.Contains(country) ? Reach.Neighbour
        : Union.Contains(country) ? Reach.EuropeanUnion
        : IsDevelopment(themes) ? Reach.Development
        : Reach.Elsewhere;

    public Classification<Reach> Classify(GeneratedPartnership fact) => ReachOf(fact.Country, fact.Themes);

    private static bool IsDevelopment(IReadOnlyList<GeneratedTheme> themes)
    {
        for (int i = 0; i < themes.Count; i++)
        {
            if (
                themes[i]
                is GeneratedTheme.Waste
                    or GeneratedTheme.Health
                    or GeneratedTheme.Water
                    or GeneratedTheme.Education
                    or GeneratedTheme.LocalGovernment
                    or GeneratedTheme.Housing
            )
            {
                return true;
            }
        }

        return false;
    }
}
