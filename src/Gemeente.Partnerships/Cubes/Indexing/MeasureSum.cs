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

    public Summary ToSummary() => Summarize(_count, _unknown, _open, _lower, _upper, _least, _most);

    /// <summary>Returns the summary of amounts in ten-thousandths that were added up.</summary>
    /// <param name="count">The number of facts.</param>
    /// <param name="unknown">The number of facts of unknown amount.</param>
    /// <param name="open">The number of facts with an amount without upper bound.</param>
    /// <param name="lower">The sum of the lower bounds.</param>
    /// <param name="upper">The sum of the upper bounds that there are.</param>
    /// <param name="least">The least lower bound; of no meaning if all amounts are unknown.</param>
    /// <param name="most">The greatest upper bound; of no meaning if an upper bound is missing.</param>
    public static Summary Summarize(
        long count,
        long unknown,
        long open,
        Int128 lower,
        Int128 upper,
        long least,
        long most
    )
    {
        bool known = count > unknown;
        return new Summary(
            count,
            unknown,
            MeasureColumn.ToDecimal(lower),
            open > 0 ? null : MeasureColumn.ToDecimal(upper),
            known ? MeasureColumn.ToDecimal(least) : null,
            known && open == 0 ? MeasureColumn.ToDecimal(most) : null
        );
    }
}
