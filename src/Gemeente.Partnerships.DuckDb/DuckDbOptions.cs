using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>The options of facts in DuckDB: what is stored, and how much DuckDB may use.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>. Equal when all properties are equal. A
/// limit below 1 throws an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record DuckDbOptions
{
    /// <summary>
    /// Gets the dimensions and measures that are stored, and that queries can name. Reading needs the same ones, in the
    /// same versions, as writing.
    /// </summary>
    /// <value>The default value is <see cref="QueryDimensions.BuiltIn"/>.</value>
    public QueryDimensions Dimensions
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryDimensions.BuiltIn;

    /// <summary>
    /// Gets whether a fact whose classifier throws is stored as unknown. Otherwise the error stops the load.
    /// <see cref="FactLoad.Issues"/> has a warning for each dimension; answers from stored facts do not repeat it.
    /// </summary>
    /// <value>The default value is false.</value>
    public bool ClassifierErrorsAsUnknown { get; init; }

    /// <summary>Gets the most that a query may ask.</summary>
    /// <value>The default value is <see cref="QueryLimits.Default"/>.</value>
    public QueryLimits Limits
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryLimits.Default;

    /// <summary>
    /// Gets the memory in bytes that DuckDB uses at most. It writes what does not fit to <see cref="TemporaryFolder"/>.
    /// Null leaves it to DuckDB, which takes up to 80 % of the memory of the machine.
    /// </summary>
    /// <value>The default value is 1 GiB.</value>
    public long? MaxMemoryBytes
    {
        get;
        init => field = Positive(value);
    } = 1L << 30;

    /// <summary>Gets the number of threads that DuckDB uses at most; null for one for each processor.</summary>
    /// <value>The default value is null.</value>
    public int? MaxThreads
    {
        get;
        init => field = (int?)Positive(value);
    }

    /// <summary>
    /// Gets the time that a query takes at most; null without a limit. A limit has at most <see cref="int.MaxValue"/>
    /// milliseconds, which is more than 24 days.
    /// </summary>
    /// <value>The default value is one minute.</value>
    public TimeSpan? MaxQueryTime
    {
        get;
        init =>
            field =
                value is { } time && (time <= TimeSpan.Zero || time.TotalMilliseconds > int.MaxValue)
                    ? throw new ArgumentOutOfRangeException(
                        nameof(value),
                        value,
                        "The time is not positive, or more than 24 days."
                    )
                    : value;
    } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gets the folder below which a folder is made for what does not fit in memory. It is deleted at the end. Null
    /// takes the temporary folder of the system.
    /// </summary>
    /// <value>The default value is null.</value>
    public string? TemporaryFolder { get; init; }

    /// <summary>
    /// Gets the ids of the dimensions of partnerships by whose codes Parquet files are in folders
    /// (<c>status=active</c>). Each has one category a fact.
    /// </summary>
    /// <value>The default value is <c>status</c>.</value>
    public ValueList<string> PartitionBy
    {
        get;
        init => field = Guard.NotNull(value);
    } = ["status"];

    private static long? Positive(long? value)
    {
        if (value is { } limit)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit, nameof(value));
        return value;
    }
}
