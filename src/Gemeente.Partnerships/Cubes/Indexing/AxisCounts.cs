using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// A count for each code of an axis. Enumerates the known codes that have a count, in category order.
/// </summary>
/// <param name="axis">The axis.</param>
/// <param name="counts">The counts by code.</param>
/// <param name="total">The number of everything counted, known or unknown.</param>
internal readonly struct AxisCounts(CategoryAxis axis, long[] counts, long total)
{
    public CategoryAxis Axis => axis;

    public long Total => total;

    public long Unknown => counts[0];

    public long this[int code] => counts[code];

    /// <summary>The counts of all codes together, unknown included.</summary>
    public long Entries => counts.Sum();

    public CodeEnumerator GetEnumerator() => new(counts, axis.OrderOfCodes, axis.HasEmptyRows);

    /// <summary>Returns the rows of the known codes that have a count.</summary>
    /// <param name="certain">The table of the certain parts; null if everything is certain.</param>
    /// <param name="areColumns">Indicates whether the rows are the columns of a cross table.</param>
    public List<CategoryCount> Rows(ICertainCounts? certain, bool areColumns = false)
    {
        var rows = new List<CategoryCount>();
        foreach (int code in this)
        {
            rows.Add(
                new CategoryCount(axis.CodeText(code), axis.NameOf(code), counts[code])
                {
                    Part = areColumns
                        ? new CertainPart(certain, CertainPart.All, code)
                        : new CertainPart(certain, code),
                }
            );
        }

        return rows;
    }
}
