using System.Collections.Frozen;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>How far a tie reaches.</summary>
public enum Reach : byte
{
    Neighbour,
    EuropeanUnion,
    Development,
    Elsewhere,
}

/// <summary>A classifier as a host would write one: a rule over several properties of a tie.</summary>
public sealed class ReachClassifier : IClassifier<Tie, Reach>
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

    public static Reach ReachOf(CountryCode country, IReadOnlyList<TieTheme> themes) =>
        Neighbours.Contains(country) ? Reach.Neighbour
        : Union.Contains(country) ? Reach.EuropeanUnion
        : IsDevelopment(themes) ? Reach.Development
        : Reach.Elsewhere;

    public Classification<Reach> Classify(Tie fact) => ReachOf(fact.Country, fact.Themes);

    private static bool IsDevelopment(IReadOnlyList<TieTheme> themes)
    {
        for (int i = 0; i < themes.Count; i++)
        {
            if (
                themes[i]
                is TieTheme.Waste
                    or TieTheme.Health
                    or TieTheme.Water
                    or TieTheme.Education
                    or TieTheme.LocalGovernment
                    or TieTheme.Housing
            )
            {
                return true;
            }
        }

        return false;
    }
}
