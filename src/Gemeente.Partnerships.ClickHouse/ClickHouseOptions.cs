using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.ClickHouse;

/// <summary>
/// The options of facts in ClickHouse: where they are, what is stored, and how long a query may take.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>. Equal when all properties are equal. Its
/// text does not show the password. Limits below 1 throw an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record ClickHouseOptions
{
    /// <summary>
    /// Gets the addresses of the servers for HTTP, one for each shard. The first one answers the queries. Without
    /// <see cref="Cluster"/> there is one server.
    /// </summary>
    /// <value>The default value is <c>http://localhost:8123/</c>.</value>
    /// <exception cref="ArgumentException">
    /// The list is empty, or an address is not of HTTP or HTTPS, or has a user, a query or a fragment.
    /// </exception>
    public ValueList<Uri> Servers
    {
        get;
        init => field = Checked(value);
    } = [new Uri("http://localhost:8123/")];

    /// <summary>
    /// Gets the name of the cluster in the configuration of the servers (<c>remote_servers</c>). It has a shard for
    /// each server, with one replica. Null for one server without a cluster.
    /// </summary>
    /// <value>The default value is null.</value>
    public string? Cluster
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets the database. It must exist on each server.</summary>
    /// <value>The default value is <c>default</c>.</value>
    public string Database
    {
        get;
        init => field = Guard.NotBlank(value);
    } = "default";

    /// <summary>
    /// Gets the beginning of the names of all tables: letters, digits and underscores. Facts with other names do not
    /// affect each other.
    /// </summary>
    /// <value>The default value is <c>partnerships</c>.</value>
    /// <exception cref="ArgumentException">The name has another character.</exception>
    public string Name
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotBlank(value),
                value.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'),
                "A name has letters, digits and underscores."
            );
    } = "partnerships";

    /// <summary>Gets the user; null for the default user of the server.</summary>
    public string? User { get; init; }

    /// <summary>Gets the password of the user; null without one. It is sent as it is: use HTTPS.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Gets the dimensions and measures that are stored, and that queries can name. Reading needs the same ones, in the
    /// same versions, as loading.
    /// </summary>
    /// <value>The default value is <see cref="QueryDimensions.BuiltIn"/>.</value>
    public QueryDimensions Dimensions
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryDimensions.BuiltIn;

    /// <summary>Gets the most that a query may ask.</summary>
    /// <value>The default value is <see cref="QueryLimits.Default"/>.</value>
    public QueryLimits Limits
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryLimits.Default;

    /// <summary>Gets the time that a query takes at most, in this process and on the servers.</summary>
    /// <value>The default value is one minute.</value>
    public TimeSpan MaxQueryTime
    {
        get;
        init => field = Positive(value);
    } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the time that each statement of a load takes at most.</summary>
    /// <value>The default value is ten minutes.</value>
    public TimeSpan MaxStatementTime
    {
        get;
        init => field = Positive(value);
    } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets the number of rows that are sent together at most. ClickHouse stores a batch whole or not at all, up to
    /// <see cref="MaxRowsOfBatch"/> rows.
    /// </summary>
    /// <value>The default value is 65,536.</value>
    public int BatchRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxRowsOfBatch);
            field = value;
        }
    } = 1 << 16;

    /// <summary>
    /// Gets the folder below which a folder is made for records that are loaded from a stream. It is deleted at the
    /// end. Null takes the temporary folder of the system.
    /// </summary>
    /// <value>The default value is null.</value>
    public string? TemporaryFolder { get; init; }

    /// <summary>The largest value of <see cref="BatchRows"/>.</summary>
    public const int MaxRowsOfBatch = 1_000_000;

    /// <summary>Makes the handler of HTTP; null for the one of this package.</summary>
    internal Func<HttpMessageHandler>? NewHandler { get; init; }

    /// <summary>Returns the place of the facts, without the password.</summary>
    public override string ToString() => $"{Database}.{Name} at {string.Join(", ", Servers)}";

    private static ValueList<Uri> Checked(ValueList<Uri> servers)
    {
        Guard.NotNull(servers);
        if (servers.Count == 0)
            throw new ArgumentException("The list of servers is empty.", nameof(servers));
        foreach (Uri server in servers)
        {
            if (server is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
                throw new ArgumentException(
                    $"'{server}' is not an address such as 'http://localhost:8123/'.",
                    nameof(servers)
                );
        }

        return servers;
    }

    private static TimeSpan Positive(TimeSpan value) =>
        value <= TimeSpan.Zero || value.TotalMilliseconds > int.MaxValue
            ? throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "The time is not positive, or more than 24 days."
            )
            : value;
}
