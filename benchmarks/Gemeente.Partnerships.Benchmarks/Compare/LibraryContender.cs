using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;
using By = Gemeente.Partnerships.Benchmarks.Ties.TieDimensions;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The queries through the library. A filter is made once, as a statement is prepared once and a lambda is compiled once;
/// the cube of fewer facts and the table are made each time.
/// </summary>
internal sealed class LibraryContender : Contender
{
    private static readonly PageRequest<Tie> FirstPage = new() { OrderBy = By.Start, Take = Suite.PageSize };

    private readonly Cube<Tie> _cube;

    public LibraryContender(IEnumerable<Tie> ties)
    {
        _cube = Cubes.Cube.Create(ties, new CubeOptions<Tie> { Unit = "ties", ClusterBy = By.ClusterBy });
        ColumnBytes = Suite.Dimensions.ToDictionary(dimension => dimension, Prepare);
    }

    public override string Name => "library";

    /// <summary>The ties in the order in which the cube holds them.</summary>
    public Cube<Tie> Cube => _cube;

    /// <summary>What the column of each dimension takes, in bytes.</summary>
    public IReadOnlyDictionary<Dimension<Tie>, long> ColumnBytes { get; }

    public override void Run(int query, Answer answer) => Run(_cube, query, answer);

    public static void Run(Cube<Tie> ties, int query, Answer answer)
    {
        Cube<Tie> cube = ties.Where(Suite.Queries[query - 1].Filter);
        switch (query)
        {
            case 1 or 2:
                foreach (CountRow<CountryCode> row in cube.CountBy(By.Country))
                    answer.Add(Answer.KeyOf(row.Category), row.Count);
                break;
            case 3:
                foreach (CountRow<TieTheme> row in cube.CountBy(By.Theme))
                    answer.Add((int)row.Category, row.Count);
                break;
            case 4:
                foreach ((CountryCode country, TieTheme theme, long count) in cube.CountBy(By.Country, By.Theme).NonEmptyCells())
                    answer.Add(Answer.KeyOf(country), (int)theme, count);
                break;
            case 5:
                foreach (DistinctRow<CountryCode> row in cube.CountDistinct(By.Municipality).By(By.Country))
                    answer.Add(Answer.KeyOf(row.Category), row.Count);
                break;
            case 6:
                foreach (CountRow<MunicipalityCode> row in cube.CountBy(By.Municipality))
                    answer.Add(row.Category.Number, row.Count);
                break;
            case 7:
                CountTable<TieInitiative> initiatives = cube.CountBy(By.Initiative);
                foreach (CountRow<TieInitiative> row in initiatives)
                    answer.Add((int)row.Category, row.Count);
                AddUnknown(initiatives.Unknown, answer);
                break;
            case 8:
                CountTable<int> years = cube.CountBy(By.StartYear);
                foreach (CountRow<int> row in years)
                    answer.Add(row.Category, row.Count);
                AddUnknown(years.Unknown, answer);
                break;
            case 9:
                CrossTable<SizeClass, TieBudget> units = cube.CountDistinct(By.Municipality).By(By.SizeClass, By.Budget);
                foreach ((SizeClass size, TieBudget budget, long count) in units.NonEmptyCells())
                    answer.Add((int)size, (int)budget, count);
                foreach (SizeClass size in units.RowCategories)
                {
                    if (units.UnknownColumn(size) is > 0 and long count)
                        answer.Add((int)size, Answer.Unknown, count);
                }

                break;
            case 10:
                answer.Add(0, cube.Count);
                break;
            case 11:
                foreach (CountRow<Reach> row in cube.CountBy(By.Reach))
                    answer.Add((int)row.Category, row.Count);
                break;
            case 12:
                foreach (Tie tie in cube.Page(FirstPage))
                    answer.AddFact(tie.Id, tie.Start);
                break;
        }
    }

    private static void AddUnknown(long count, Answer answer)
    {
        if (count > 0)
            answer.Add(Answer.Unknown, count);
    }

    private long Prepare(Dimension<Tie> dimension)
    {
        long before = _cube.IndexBytes;
        _cube.Prepare([dimension], CancellationToken.None, null);
        return _cube.IndexBytes - before;
    }
}
