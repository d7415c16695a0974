namespace Gemeente.Partnerships.Excel;

/// <summary>The limits on the size of a workbook that is read. A small file can expand to a very large one.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content. The defaults suit sheets
/// of some hundred thousand partnerships. A workbook that exceeds a limit is not read, and an issue names the limit.
/// </remarks>
public sealed record WorkbookLimits
{
    /// <summary>Gets the default limits.</summary>
    public static WorkbookLimits Default { get; } = new();

    /// <summary>
    /// Gets the maximal number of bytes of all parts of the workbook together, after decompression. The default is 512
    /// MiB.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public long MaxExpandedBytes
    {
        get;
        init => field = Positive(value);
    } = 512L << 20;

    /// <summary>
    /// Gets the maximal number of cells with a value in all sheets together, with those of shared texts. The default is
    /// 5 000 000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MaxCells
    {
        get;
        init => field = (int)Positive(value);
    } = 5_000_000;

    /// <summary>Gets the maximal number of sheets. The default is 1 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MaxSheets
    {
        get;
        init => field = (int)Positive(value);
    } = 1_000;

    private static long Positive(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
