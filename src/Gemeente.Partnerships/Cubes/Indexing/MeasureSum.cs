using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Adds up amounts of one cell. Sums are exact: 128 bits of ten-thousandths.</summary>
internal sealed class MeasureSum
{
    private long _count;
    private long _unknown;
    private long _open;
    private Int128 _lower;
    private Int128 _upper;
    private long _least = long.MaxValue;
    private long _most = long.MinValue;

    public void Add(MeasureColumn column, int row)
    {
        long lower = column.Lower[row];
        long upper = column.Upper[row];
        _count++;
        if (lower == MeasureColumn.Unknown)
        {
            _unknown++;
            return;
        }

        _lower += lower;
        _least = Math.Min(_least, lower);
        _most = Math.Max(_most, upper);
        if (upper == MeasureColumn.Open)
        {
            _open++;
        }
        else
        {
            _upper += upper;
        }
    }

    public void Add(MeasureSum other)
    {
        _count += other._count;
        _unknown += other._unknown;
        _open += other._open;
        _lower += other._lower;
        _upper += other._upper;
        _least = Math.Min(_least, other._least);
        _most = Math.Max(_most, other._most);
    }

    public Summary ToSummary()
    {
        bool known = _count > _unknown;
        return new Summary(
            _count,
            _unknown,
            MeasureColumn.ToDecimal(_lower),
            _open > 0 ? null : MeasureColumn.ToDecimal(_upper),
            known ? MeasureColumn.ToDecimal(_least) : null,
            known && _open == 0 ? MeasureColumn.ToDecimal(_most) : null
        );
    }
}
