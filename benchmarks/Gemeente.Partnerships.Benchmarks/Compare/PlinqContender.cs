using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>The queries in parallel LINQ, which has no CountBy: groups of keys, counted.</summary>
internal sealed class PlinqContender(MergeCandidate[] ties) : Contender
{
    public override string Name => "PLINQ";

    private ParallelQuery<MergeCandidate> Ties => ties.AsParallel();

    public override void Run(int query, Answer answer)
    {
        switch (query)
        {
            case 1:
                foreach ((CountryCode country, int count) in Count(Ties.Select(tie => tie.Country)))
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 2:
                foreach (
                    (CountryCode country, int count) in Count(
                        Ties.Where(tie => tie.Start?.Year >= 2000).Select(tie => tie.Country)
                    )
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 3:
                foreach (
                    (TieTheme theme, int count) in Count(
                        Ties.Where(tie => tie.Country == Suite.Turkey || tie.Country == Suite.Morocco)
                            .SelectMany(tie => tie.Themes)
                    )
                )
                    answer.Add((int)theme, count);
                break;
            case 4:
                foreach (
                    ((CountryCode country, TieTheme theme), int count) in Count(
                        Ties.Where(tie => tie.Start?.Year >= 2000)
                            .SelectMany(tie => tie.Themes, (tie, theme) => (tie.Country, Theme: theme))
                    )
                )
                    answer.Add(Answer.KeyOf(country), (int)theme, count);
                break;
            case 5:
                foreach (
                    (CountryCode country, int count) in Count(
                        Ties.Where(tie => tie.Start?.Year >= 2000)
                            .Select(tie => (tie.Country, tie.Municipality))
                            .Distinct()
                            .Select(pair => pair.Country)
                    )
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 6:
                foreach (
                    (MunicipalityCode municipality, int count) in Count(
                        Ties.Where(tie => tie.Themes.Contains(TieTheme.Waste)).Select(tie => tie.Municipality)
                    )
                )
                    answer.Add(municipality.Number, count);
                break;
            case 7:
                foreach (
                    (TieInitiative initiative, int count) in Count(
                        Ties.Where(tie => tie.Country != Suite.Germany && tie.Budget == TieBudget.From20000To30000)
                            .Select(tie => tie.Initiative)
                    )
                )
                    answer.Add((int)initiative, count);
                break;
            case 8:
                foreach (
                    (int year, int count) in Count(
                        Ties.Where(tie => tie.Municipality == Suite.Amsterdam)
                            .Select(tie => tie.Start?.Year ?? Answer.Unknown)
                    )
                )
                    answer.Add(year, count);
                break;
            case 9:
                foreach (
                    ((SizeClass size, TieBudget budget), int count) in Count(
                        Ties.Select(tie => (tie.SizeClass, tie.Budget, tie.Municipality))
                            .Distinct()
                            .Select(unit => (unit.SizeClass, unit.Budget))
                    )
                )
                    answer.Add((int)size, (int)budget, count);
                break;
            case 10:
                answer.Add(
                    0,
                    Ties.Count(tie =>
                        tie.Country == Suite.Turkey
                        && tie.Initiative == TieInitiative.Migrants
                        && tie.Themes.Contains(TieTheme.Waste)
                    )
                );
                break;
            case 11:
                foreach (
                    (Reach reach, int count) in Count(
                        Ties.Where(tie => tie.Start?.Year >= 1990 && tie.Motives.Contains(TieMotive.Integration))
                            .Select(tie => ReachClassifier.ReachOf(tie.Country, tie.Themes))
                    )
                )
                    answer.Add((int)reach, count);
                break;
            case 12:
                foreach (
                    MergeCandidate tie in Ties.Where(Suite.IsOnPage).OrderBy(tie => tie.Start).Take(Suite.PageSize)
                )
                    answer.AddFact(tie.Id, tie.Start);
                break;
        }
    }

    private static ParallelQuery<(TKey Key, int Count)> Count<TKey>(ParallelQuery<TKey> keys) =>
        keys.GroupBy(key => key).Select(group => (group.Key, group.Count()));
}
