using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using By = Gemeente.Partnerships.Benchmarks.Generated.GeneratedDimensions;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// Answers the queries with the library. A filter is made once, like a prepared statement or a compiled lambda. The
/// filtered cube and the table are made each time.
/// </summary>
internal sealed class LibraryContender : Contender
{
    private static readonly PageRequest<GeneratedPartnership> FirstPage = new()
    {
        OrderBy = By.Start,
        Take = Suite.PageSize,
    };

    private static readonly Filter<GeneratedPartnership>[] Filters = [.. Suite.Queries.Select(query => query.Filter)];

    private readonly Cube<GeneratedPartnership> _cube;

    public LibraryContender(IEnumerable<GeneratedPartnership> partnerships)
    {
        _cube = Cubes.Cube.Create(
            partnerships,
            new CubeOptions<GeneratedPartnership> { Unit = "ties", ClusterBy = By.ClusterBy }
        );
        ColumnBytes = Suite.Dimensions.ToDictionary(dimension => dimension, Prepare);
    }

    public override string Name => "library";

    /// <summary>The partnerships in the order of the cube.</summary>
    public Cube<GeneratedPartnership> Cube => _cube;

    /// <summary>The size of the column of each dimension, in bytes.</summary>
    public IReadOnlyDictionary<Dimension<GeneratedPartnership>, long> ColumnBytes { get; }

    public override void Run(int query, Answer answer) => Run(_cube, query, answer);

    public static void Run(Cube<GeneratedPartnership> partnerships, int query, Answer answer)
    {
        Cube<GeneratedPartnership> cube = partnerships.Where(Filters[query - 1]);
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

    private static void AddThemes(CountTable<GeneratedTheme> table, Answer answer)
    {
        foreach (CountRow<GeneratedTheme> row in table)
            answer.Add((int)row.Category, row.Count);
    }

    private static void AddCells(CrossTable<CountryCode, GeneratedTheme> table, Answer answer)
    {
        foreach ((CountryCode country, GeneratedTheme theme, long count) in table)
            answer.Add(Answer.KeyOf(country), (int)theme, count);
    }

    private static void AddMunicipalities(CountTable<MunicipalityCode> table, Answer answer)
    {
        foreach (CountRow<MunicipalityCode> row in table)
            answer.Add(row.Category.Number, row.Count);
    }

    private static void AddInitiatives(CountTable<GeneratedInitiative> table, Answer answer)
    {
        foreach (CountRow<GeneratedInitiative> row in table)
            answer.Add((int)row.Category, row.Count);
        AddUnknown(table.Unknown, answer);
    }

    private static void AddYears(CountTable<int> table, Answer answer)
    {
        foreach (CountRow<int> row in table)
            answer.Add(row.Category, row.Count);
        AddUnknown(table.Unknown, answer);
    }

    private static void AddCells(CrossTable<SizeClass, GeneratedBudget> table, Answer answer)
    {
        foreach ((SizeClass size, GeneratedBudget budget, long count) in table)
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

    private static void AddFacts(IReadOnlyList<GeneratedPartnership> page, Answer answer)
    {
        foreach (GeneratedPartnership partnership in page)
            answer.AddFact(partnership.Id, partnership.Start);
    }

    private static void AddUnknown(long count, Answer answer)
    {
        if (count > 0)
            answer.Add(Answer.Unknown, count);
    }

    private long Prepare(Dimension<GeneratedPartnership> dimension)
    {
        long before = _cube.IndexBytes;
        _cube.Prepare([dimension]);
        return _cube.IndexBytes - before;
    }
}
