namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>What a cross table of any two dimensions can be made of.</summary>
internal interface ICrossTableSource<TFact>
{
    CrossTable<TRow, TColumn> Cross<TRow, TColumn>(Dimension<TFact, TRow> rows, Dimension<TFact, TColumn> columns)
        where TRow : notnull
        where TColumn : notnull;
}
