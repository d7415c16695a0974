using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// A query for the number of different units of the facts of a cube, such as municipalities or partners. Each unit
/// counts once. Facts of unknown unit are not counted.
/// </summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public sealed class DistinctCount<TFact> : ICrossTableSource<TFact>
{
    private readonly Cube<TFact> _cube;
    private readonly Dimension<TFact> _units;

    internal DistinctCount(Cube<TFact> cube, Dimension<TFact> units)
    {
        _cube = cube;
        _units = units;
    }

    /// <summary>The number of different units.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Value => CubeQuery.CountDistinct(_cube.Index, _cube.Filter, Units);

    /// <summary>
    /// The number of different units of certain facts (see <see cref="CubeOptions{TFact}.Certain"/>). A unit is certain
    /// if at least one of its facts is.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain => CertainUnits.Value;

    /// <summary>The number of different units without a certain fact.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Value - Certain;

    private DistinctCount<TFact> CertainUnits => new(_cube.CertainFacts, _units);

    private Column<TFact> Units => _cube.Index.ColumnOf(_units);

    /// <summary>Returns the number of different units in each category.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="dimension">The dimension to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public DistinctTable<TCategory> By<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        TypedColumn<TFact, TCategory> column = _cube.Index.ColumnOf(dimension);
        return new DistinctTable<TCategory>(
            column.TypedAxis,
            CubeQuery.CountDistinct(_cube.Index, _cube.Filter, Units, column),
            _units.Id,
            _cube.HasPossible ? () => CertainUnits.By(dimension) : null
        );
    }

    /// <summary>
    /// Returns the number of different units in each category, for a dimension of any type.
    /// </summary>
    /// <param name="dimension">The dimension to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public DistinctTable By(Dimension<TFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Column<TFact> column = _cube.Index.ColumnOf(dimension);
        return dimension.NewDistinctTable(
            column.Axis,
            CubeQuery.CountDistinct(_cube.Index, _cube.Filter, Units, column),
            _units.Id,
            _cube.HasPossible ? () => CertainUnits.By(dimension) : null
        );
    }

    /// <summary>
    /// Returns the number of different units in each pair of categories. Margins count each unit once.
    /// </summary>
    /// <typeparam name="TRow">The type of the categories of the rows.</typeparam>
    /// <typeparam name="TColumn">The type of the categories of the columns.</typeparam>
    /// <param name="rows">The dimension of the rows.</param>
    /// <param name="columns">The dimension of the columns.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CrossTable<TRow, TColumn> By<TRow, TColumn>(Dimension<TFact, TRow> rows, Dimension<TFact, TColumn> columns)
        where TRow : notnull
        where TColumn : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Cross(rows, columns);
    }

    /// <summary>
    /// Returns the number of different units in each pair of categories, for dimensions of any type.
    /// </summary>
    /// <param name="rows">The dimension of the rows.</param>
    /// <param name="columns">The dimension of the columns.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CrossTable By(Dimension<TFact> rows, Dimension<TFact> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return rows.CrossBy(this, columns);
    }

    /// <summary>
    /// Returns the number of different units of each combination of categories, for one or more dimensions of any type,
    /// in long form.
    /// </summary>
    /// <param name="dimensions">The dimensions, such as three.</param>
    /// <exception cref="ArgumentException">The list is empty, or a dimension is null.</exception>
    /// <exception cref="OverflowException">The dimensions have more than 2^63 combinations of categories.</exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public LongTable ByAll(params IReadOnlyList<Dimension<TFact>> dimensions)
    {
        LongTable.CheckDimensions(dimensions);
        return new LongTable(
            [.. dimensions.Select(By)],
            [.. dimensions.Select(dimension => _cube.Index.ColumnOf(dimension).Axis)],
            CubeQuery.CountCombinations(_cube.Index, _cube.Filter, Units, [.. dimensions.Select(_cube.Index.ColumnOf)]),
            Value,
            _units.Id,
            isDistinct: true,
            _cube.HasPossible ? () => CertainUnits.ByAll(dimensions) : null
        );
    }

    CrossTable<TRow, TColumn> ICrossTableSource<TFact>.Cross<TRow, TColumn>(
        Dimension<TFact, TRow> rows,
        Dimension<TFact, TColumn> columns
    ) => Cross(rows, columns);

    private CrossTable<TRow, TColumn> Cross<TRow, TColumn>(
        Dimension<TFact, TRow> rows,
        Dimension<TFact, TColumn> columns
    )
        where TRow : notnull
        where TColumn : notnull
    {
        TypedColumn<TFact, TRow> rowColumn = _cube.Index.ColumnOf(rows);
        TypedColumn<TFact, TColumn> columnColumn = _cube.Index.ColumnOf(columns);
        CrossCounts counts = CubeQuery.CountDistinct(_cube.Index, _cube.Filter, Units, rowColumn, columnColumn);
        return new CrossTable<TRow, TColumn>(
            rowColumn.TypedAxis,
            columnColumn.TypedAxis,
            counts,
            _units.Id,
            isDistinct: true,
            _cube.HasPossible ? () => CertainUnits.Cross(rows, columns) : null
        );
    }
}
