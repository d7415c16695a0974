using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using By = Gemeente.Partnerships.Benchmarks.Ties.TieDimensions;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The queries through the library. A filter is made once, as a statement is prepared once and a lambda is compiled
/// once; the cube of fewer facts and the table are made each time.
/// </summary>
internal sealed class LibraryContender : Contender
{
    private static readonly PageRequest<Tie> FirstPage = new() { OrderBy = By.Start, Take = Suite.PageSize };

    private static readonly Filter<Tie>[] Filters = [.. Suite.Queries.Select(query => query.Filter)];

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
        Cube<Tie> cube = ties.Where(Filters[query - 1]);
        switch (query)
        {
            case 1 or 2:
                AddCountries(cube.CountBy(By.Country), answer);
                break;
            case 3:
                AddThemes(cube.CountBy(By.Theme), answer);
                break;
            case 4:
                AddCells(cube.CountBy(By.Country, By.Theme), answer);
                break;
            case 5:
                AddCountries(cube.CountDistinct(By.Municipality).By(By.Country), answer);
                break;
            case 6:
                AddMunicipalities(cube.CountBy(By.Municipality), answer);
                break;
            case 7:
                AddInitiatives(cube.CountBy(By.Initiative), answer);
                break;
            case 8:
                AddYears(cube.CountBy(By.StartYear), answer);
                break;
            case 9:
                AddCells(cube.CountDistinct(By.Municipality).By(By.SizeClass, By.Budget), answer);
                break;
            case 10:
                answer.Add(0, cube.Count);
                break;
            case 11:
                AddReaches(cube.CountBy(By.Reach), answer);
                break;
            case 12:
                AddFacts(cube.Page(FirstPage), answer);
                break;
        }
    }

    private static void AddCountries(CountTable<CountryCode> table, Answer answer)
    {
        foreach (CountRow<CountryCode> row in table)
            answer.Add(Answer.KeyOf(row.Category), row.Count);
    }

    private static void AddCountries(DistinctTable<CountryCode> table, Answer answer)
    {
        foreach (DistinctRow<CountryCode> row in table)
            answer.Add(Answer.KeyOf(row.Category), row.Count);
    }

    private static void AddThemes(CountTable<TieTheme> table, Answer answer)
    {
        foreach (CountRow<TieTheme> row in table)
            answer.Add((int)row.Category, row.Count);
    }

    private static void AddCells(CrossTable<CountryCode, TieTheme> table, Answer answer)
    {
        foreach ((CountryCode country, TieTheme theme, long count) in table)
            answer.Add(Answer.KeyOf(country), (int)theme, count);
    }

    private static void AddMunicipalities(CountTable<MunicipalityCode> table, Answer answer)
    {
        foreach (CountRow<MunicipalityCode> row in table)
            answer.Add(row.Category.Number, row.Count);
    }

    private static void AddInitiatives(CountTable<TieInitiative> table, Answer answer)
    {
        foreach (CountRow<TieInitiative> row in table)
            answer.Add((int)row.Category, row.Count);
        AddUnknown(table.Unknown, answer);
    }

    private static void AddYears(CountTable<int> table, Answer answer)
    {
        foreach (CountRow<int> row in table)
            answer.Add(row.Category, row.Count);
        AddUnknown(table.Unknown, answer);
    }

    private static void AddCells(CrossTable<SizeClass, TieBudget> table, Answer answer)
    {
        foreach ((SizeClass size, TieBudget budget, long count) in table)
            answer.Add((int)size, (int)budget, count);
        foreach (SizeClass size in table.RowCategories)
        {
            if (table.UnknownColumn(size) is > 0 and long count)
                answer.Add((int)size, Answer.Unknown, count);
        }
    }

    private static void AddReaches(CountTable<Reach> table, Answer answer)
    {
        foreach (CountRow<Reach> row in table)
            answer.Add((int)row.Category, row.Count);
    }

    private static void AddFacts(IReadOnlyList<Tie> page, Answer answer)
    {
        foreach (Tie tie in page)
            answer.AddFact(tie.Id, tie.Start);
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
