using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>Answers the queries with parallel LINQ. It has no CountBy, so groups of keys are counted.</summary>
internal sealed class PlinqContender(PlainPartnership[] partnerships) : Contender
{
    public override string Name => "PLINQ";

    private ParallelQuery<PlainPartnership> Partnerships => partnerships.AsParallel();

    public override void Run(int query, Answer answer)
    {
        switch (query)
        {
            case 1:
                foreach (
                    (CountryCode country, int count) in Count(Partnerships.Select(partnership => partnership.Country))
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 2:
                foreach (
                    (CountryCode country, int count) in Count(
                        Partnerships
                            .Where(partnership => partnership.Start?.Year >= 2000)
                            .Select(partnership => partnership.Country)
                    )
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 3:
                foreach (
                    (GeneratedTheme theme, int count) in Count(
                        Partnerships
                            .Where(partnership =>
                                partnership.Country == Suite.Turkey || partnership.Country == Suite.Morocco
                            )
                            .SelectMany(partnership => partnership.Themes)
                    )
                )
                    answer.Add((int)theme, count);
                break;
            case 4:
                foreach (
                    ((CountryCode country, GeneratedTheme theme), int count) in Count(
                        Partnerships
                            .Where(partnership => partnership.Start?.Year >= 2000)
                            .SelectMany(
                                partnership => partnership.Themes,
                                (partnership, theme) => (partnership.Country, Theme: theme)
                            )
                    )
                )
                    answer.Add(Answer.KeyOf(country), (int)theme, count);
                break;
            case 5:
                foreach (
                    (CountryCode country, int count) in Count(
                        Partnerships
                            .Where(partnership => partnership.Start?.Year >= 2000)
                            .Select(partnership => (partnership.Country, partnership.Municipality))
                            .Distinct()
                            .Select(pair => pair.Country)
                    )
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 6:
                foreach (
                    (MunicipalityCode municipality, int count) in Count(
                        Partnerships
                            .Where(partnership => partnership.Themes.Contains(GeneratedTheme.Waste))
                            .Select(partnership => partnership.Municipality)
                    )
                )
                    answer.Add(municipality.Number, count);
                break;
            case 7:
                foreach (
                    (GeneratedInitiative initiative, int count) in Count(
                        Partnerships
                            .Where(partnership =>
                                partnership.Country != Suite.Germany
                                && partnership.Budget == GeneratedBudget.From20000To30000
                            )
                            .Select(partnership => partnership.Initiative)
                    )
                )
                    answer.Add((int)initiative, count);
                break;
            case 8:
                foreach (
                    (int year, int count) in Count(
                        Partnerships
                            .Where(partnership => partnership.Municipality == Suite.Amsterdam)
                            .Select(partnership => partnership.Start?.Year ?? Answer.Unknown)
                    )
                )
                    answer.Add(year, count);
                break;
            case 9:
                foreach (
                    ((SizeClass size, GeneratedBudget budget), int count) in Count(
                        Partnerships
                            .Select(partnership =>
                                (partnership.SizeClass, partnership.Budget, partnership.Municipality)
                            )
                            .Distinct()
                            .Select(unit => (unit.SizeClass, unit.Budget))
                    )
                )
                    answer.Add((int)size, (int)budget, count);
                break;
            case 10:
                answer.Add(
                    0,
                    Partnerships.Count(partnership =>
                        partnership.Country == Suite.Turkey
                        && partnership.Initiative == GeneratedInitiative.Migrants
                        && partnership.Themes.Contains(GeneratedTheme.Waste)
                    )
                );
                break;
            case 11:
                foreach (
                    (Reach reach, int count) in Count(
                        Partnerships
                            .Where(partnership =>
                                partnership.Start?.Year >= 1990
                                && partnership.Motives.Contains(GeneratedMotive.Integration)
                            )
                            .Select(partnership => ReachClassifier.ReachOf(partnership.Country, partnership.Themes))
                    )
                )
                    answer.Add((int)reach, count);
                break;
            case 12:
                foreach (
                    PlainPartnership partnership in Partnerships
                        .Where(Suite.IsOnPage)
                        .OrderBy(partnership => partnership.Start)
                        .Take(Suite.PageSize)
                )
                    answer.AddFact(partnership.Id, partnership.Start);
                break;
        }
    }

    private static ParallelQuery<(TKey Key, int Count)> Count<TKey>(ParallelQuery<TKey> keys) =>
        keys.GroupBy(key => key).Select(group => (group.Key, group.Count()));
}
