using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// A question for the number of different units, such as municipalities or partners, that the facts of a cube have. A
/// unit counts once, however many facts it has; facts of unknown unit add none.
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

    private Column<TFact> Units => _cube.Index.ColumnOf(_units);

    /// <summary>The number of different units in each category.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="dimension">What to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public DistinctTable<TCategory> By<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        TypedColumn<TFact, TCategory> column = _cube.Index.ColumnOf(dimension);
        return new DistinctTable<TCategory>(
            column.TypedAxis,
            CubeQuery.CountDistinct(_cube.Index, _cube.Filter, Units, column),
            _units.Id
        );
    }

    /// <summary>
    /// The number of different units in each category, for a dimension whose type is not known beforehand.
    /// </summary>
    /// <param name="dimension">What to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public DistinctTable By(Dimension<TFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Column<TFact> column = _cube.Index.ColumnOf(dimension);
        return dimension.NewDistinctTable(
            column.Axis,
            CubeQuery.CountDistinct(_cube.Index, _cube.Filter, Units, column),
            _units.Id
        );
    }

    /// <summary>The number of different units in each pair of categories. Margins count each unit once.</summary>
    /// <typeparam name="TRow">The type of the categories of the rows.</typeparam>
    /// <typeparam name="TColumn">The type of the categories of the columns.</typeparam>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
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
    /// The number of different units in each pair of categories, for dimensions whose types are not known beforehand.
    /// </summary>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CrossTable By(Dimension<TFact> rows, Dimension<TFact> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return rows.CrossBy(this, columns);
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
            isDistinct: true
        );
    }
}
