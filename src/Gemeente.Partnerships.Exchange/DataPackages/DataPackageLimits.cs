namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>How much a Data Package may ask of its reader.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content. The defaults suit tables
/// of millions of ties, and take all that can be written. A table is read into memory, at four bytes a character while
/// it is.
/// </remarks>
public sealed record DataPackageLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static DataPackageLimits Default { get; } = new();

    /// <summary>How many characters a table may have. A thousand million by default, which is also the most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more.</exception>
    public int TableLength
    {
        get;
        init => field = Within(value, 1_000_000_000);
    } = 1_000_000_000;

    /// <summary>
    /// How many characters a cell may have, quotes in it counted twice. 16 Mi by default, which is also the most.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more.</exception>
    public int CellLength
    {
        get;
        init => field = Within(value, 16 << 20);
    } = 16 << 20;

    /// <summary>How many issues may be found in a table before reading stops. 1 000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more than a million.</exception>
    public int Issues
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
