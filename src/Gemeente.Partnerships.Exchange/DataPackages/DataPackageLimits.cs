namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The limits on the size of a Data Package that is read.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content. The defaults suit tables
/// of millions of partnerships, and accept everything that can be written. As in JSON, a text has at most 100 000
/// characters and a list at most 1 000 items. A table is read into memory and takes four
/// bytes a character meanwhile.
/// </remarks>
public sealed record DataPackageLimits
{
    /// <summary>Gets the default limits.</summary>
    public static DataPackageLimits Default { get; } = new();

    /// <summary>
    /// Gets the maximal number of characters of a table. The default, and the largest value, is 1 000 000 000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more.</exception>
    public int MaxTableLength
    {
        get;
        init => field = Within(value, 1_000_000_000);
    } = 1_000_000_000;

    /// <summary>
    /// Gets the maximal number of characters of a cell; quotes in it count twice. The default, and the largest value,
    /// is 16 Mi.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more.</exception>
    public int MaxCellLength
    {
        get;
        init => field = Within(value, 16 << 20);
    } = 16 << 20;

    /// <summary>
    /// Gets the maximal number of issues of a table, after which reading stops. The default is 1 000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more than a million.</exception>
    public int MaxIssues
    {
        get;
        init => field = Within(value, 1_000_000);
    } = 1_000;

    private static int Within(int value, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
