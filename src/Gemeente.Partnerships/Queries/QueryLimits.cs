namespace Gemeente.Partnerships.Queries;

/// <summary>
/// The most that an <see cref="AggregateQuery"/> may ask. A query over a limit is an issue with the code
/// <c>over-limit</c>, which says what was found and what is allowed.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content. A limit below 1 throws an
/// <see cref="ArgumentOutOfRangeException"/>. The reference page <c>queries.md</c> has the formula of the work.
/// </remarks>
public sealed record QueryLimits
{
    /// <summary>
    /// Gets the limits that are safe for queries from strangers. They are used where no others are given.
    /// </summary>
    public static QueryLimits Default { get; } = new();

    /// <summary>Gets limits that no query reaches, for queries that the host itself makes.</summary>
    public static QueryLimits Unlimited { get; } =
        new()
        {
            MaxCells = long.MaxValue,
            MaxConditions = int.MaxValue,
            MaxCodes = int.MaxValue,
            MaxWork = long.MaxValue,
        };

    /// <summary>
    /// Gets the maximum number of rows of an answer: categories, or pairs of categories with a count. Their number is
    /// estimated before the query is answered, and never too low.
    /// </summary>
    /// <value>The default value is 100 000.</value>
    public long MaxCells
    {
        get;
        init => field = Positive(value);
    } = 100_000;

    /// <summary>
    /// Gets the maximum number of conditions, which are the parts of a filter that do not combine others.
    /// </summary>
    /// <value>The default value is 100.</value>
    public int MaxConditions
    {
        get;
        init => field = (int)Positive(value);
    } = 100;

    /// <summary>Gets the maximum number of codes of all conditions together.</summary>
    /// <value>The default value is 1 000.</value>
    public int MaxCodes
    {
        get;
        init => field = (int)Positive(value);
    } = 1_000;

    /// <summary>
    /// Gets the maximum work in steps. A step is a row of a column, or a word of 64 rows of a bitmap, that a query
    /// passes; a processor passes some hundred million to some billion of them in a second.
    /// </summary>
    /// <value>The default value is 4 000 000 000.</value>
    public long MaxWork
    {
        get;
        init => field = Positive(value);
    } = 4_000_000_000;

    private static long Positive(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
