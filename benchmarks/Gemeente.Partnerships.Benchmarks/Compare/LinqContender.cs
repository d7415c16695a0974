using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The queries as one writes them in LINQ over immutable records, in the order in which they came. Measured: objects
/// are kinder to LINQ than the compact structs, which it copies at every step.
/// </summary>
internal sealed class LinqContender(MergeCandidate[] ties) : Contender
{
    public override string Name => "LINQ";

    public override void Run(int query, Answer answer)
    {
        switch (query)
        {
            case 1:
                foreach ((CountryCode country, int count) in ties.CountBy(tie => tie.Country))
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 2:
                foreach (
                    (CountryCode country, int count) in ties.Where(tie => tie.Start?.Year >= 2000)
                        .CountBy(tie => tie.Country)
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 3:
                foreach (
                    (TieTheme theme, int count) in ties.Where(tie =>
                            tie.Country == Suite.Turkey || tie.Country == Suite.Morocco
                        )
                        .SelectMany(tie => tie.Themes)
                        .CountBy(theme => theme)
                )
                    answer.Add((int)theme, count);
                break;
            case 4:
                foreach (
                    ((CountryCode country, TieTheme theme), int count) in ties.Where(tie => tie.Start?.Year >= 2000)
                        .SelectMany(tie => tie.Themes, (tie, theme) => (tie.Country, Theme: theme))
                        .CountBy(pair => pair)
                )
                    answer.Add(Answer.KeyOf(country), (int)theme, count);
                break;
            case 5:
                foreach (
                    (CountryCode country, int count) in ties.Where(tie => tie.Start?.Year >= 2000)
                        .Select(tie => (tie.Country, tie.Municipality))
                        .Distinct()
                        .CountBy(pair => pair.Country)
                )
                    answer.Add(Answer.KeyOf(country), count);
                break;
            case 6:
                foreach (
                    (MunicipalityCode municipality, int count) in ties.Where(tie => tie.Themes.Contains(TieTheme.Waste))
                        .CountBy(tie => tie.Municipality)
                )
                    answer.Add(municipality.Number, count);
                break;
            case 7:
                foreach (
                    (TieInitiative initiative, int count) in ties.Where(tie =>
                            tie.Country != Suite.Germany && tie.Budget == TieBudget.From20000To30000
                        )
                        .CountBy(tie => tie.Initiative)
                )
                    answer.Add((int)initiative, count);
                break;
            case 8:
                foreach (
                    (int year, int count) in ties.Where(tie => tie.Municipality == Suite.Amsterdam)
                        .CountBy(tie => tie.Start?.Year ?? Answer.Unknown)
                )
                    answer.Add(year, count);
                break;
            case 9:
                foreach (
                    ((SizeClass size, TieBudget budget), int count) in ties.Select(tie =>
                            (tie.SizeClass, tie.Budget, tie.Municipality)
                        )
                        .Distinct()
                        .CountBy(unit => (unit.SizeClass, unit.Budget))
                )
                    answer.Add((int)size, (int)budget, count);
                break;
            case 10:
                answer.Add(
                    0,
                    ties.Count(tie =>
                        tie.Country == Suite.Turkey
                        && tie.Initiative == TieInitiative.Migrants
                        && tie.Themes.Contains(TieTheme.Waste)
                    )
                );
                break;
            case 11:
                foreach (
                    (Reach reach, int count) in ties.Where(tie =>
                            tie.Start?.Year >= 1990 && tie.Motives.Contains(TieMotive.Integration)
                        )
                        .CountBy(tie => ReachClassifier.ReachOf(tie.Country, tie.Themes))
                )
                    answer.Add((int)reach, count);
                break;
            case 12:
                foreach (
                    MergeCandidate tie in ties.Where(Suite.IsOnPage).OrderBy(tie => tie.Start).Take(Suite.PageSize)
                )
                    answer.AddFact(tie.Id, tie.Start);
                break;
        }
    }
}
