namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A source of cross tables by any two dimensions.</summary>
internal interface ICrossTableSource<TFact>
{
    CrossTable<TRow, TColumn> Cross<TRow, TColumn>(Dimension<TFact, TRow> rows, Dimension<TFact, TColumn> columns)
        where TRow : notnull
        where TColumn : notnull;
}
