using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>
/// One server, asked over HTTP. Every statement has an id, a time limit in this process and on the server, and settings
/// under which an answer is whole or an error.
/// </summary>
internal sealed class ClickHouseServer(HttpClient client, Uri address, ClickHouseOptions options)
{
    /// <summary>The error code of a table that does not exist.</summary>
    public const int UnknownTable = 60;

    /// <summary>The error code of a table that is dropped.</summary>
    public const int DroppedTable = 218;

    /// <summary>The error code of a statement that took longer than its limit.</summary>
    public const int TimeoutExceeded = 159;

    /// <summary>The error code of a statement with the id of one that runs.</summary>
    public const int SameIdIsRunning = 216;

    // An answer is whole, a long filter is parsed, and later versions have the meaning of the first ones.
    private static readonly (string Name, string Value)[] Settings =
    [
        ("skip_unavailable_shards", "0"),
        ("distributed_group_by_no_merge", "0"),
        ("max_parallel_replicas", "1"),
        ("timeout_overflow_mode", "throw"),
        ("read_overflow_mode", "throw"),
        ("group_by_overflow_mode", "throw"),
        ("distinct_overflow_mode", "throw"),
        ("set_overflow_mode", "throw"),
        ("result_overflow_mode", "throw"),
        ("enable_optimize_predicate_expression", "0"),
        ("connect_timeout_with_failover_ms", "1000"),
        ("max_query_size", "268435456"),
        ("max_ast_depth", "10000"),
        ("max_ast_elements", "10000000"),
        ("max_expanded_ast_elements", "10000000"),
        // Of later versions.
        ("limit", "0"),
        ("offset", "0"),
        ("transform_null_in", "0"),
        ("aggregate_functions_null_for_empty", "0"),
        ("prefer_column_name_to_alias", "0"),
        ("optimize_skip_unused_shards", "0"),
        ("cancel_http_readonly_queries_on_client_close", "1"),
        ("http_write_exception_in_output_format", "0"),
        ("async_insert", "0"),
    ];

    private static readonly TimeSpan KillTime = TimeSpan.FromSeconds(2);

    // The settings that the server has. Null until they were read.
    private string? _settings;

    /// <summary>The address of the server.</summary>
    public Uri Address => address;

    /// <summary>
    /// The shards of the cluster as host and port, by which errors name them. Empty until they were read.
    /// </summary>
    public IReadOnlyList<string> Shards { get; set; } = [];

    /// <summary>Returns a new id of a statement.</summary>
    public static string NewId() => $"partnerships-{Path.GetRandomFileName()}{Path.GetRandomFileName()}";

    /// <summary>Runs a statement without an answer.</summary>
    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) =>
        SendAsync(sql, null, NewId(), options.MaxStatementTime, cancellationToken);

    /// <summary>Returns the rows of a statement in RowBinary.</summary>
    /// <exception cref="TimeoutException">It took longer than the limit.</exception>
    public Task<byte[]> ReadAsync(string sql, TimeSpan limit, CancellationToken cancellationToken) =>
        SendAsync($"{sql} FORMAT RowBinary", null, NewId(), limit, cancellationToken);

    /// <summary>Returns true if the server answers within a time.</summary>
    public async Task<bool> AnswersAsync(TimeSpan time)
    {
        using CancellationTokenSource limit = new(time);
        try
        {
            await PostAsync("SELECT 1", null, "", NewId(), limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception silent) when (silent is ClickHouseException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>
    /// Inserts rows in RowBinary, with an id by which the server refuses a second one at the same time.
    /// </summary>
    public Task InsertAsync(string table, ReadOnlyMemory<byte> rows, string id, CancellationToken cancellationToken) =>
        SendAsync($"INSERT INTO {table} FORMAT RowBinary", rows, id, options.MaxStatementTime, cancellationToken);

    private async Task<byte[]> SendAsync(
        string sql,
        ReadOnlyMemory<byte>? data,
        string id,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limit);
        try
        {
            _settings ??= await ReadSettingsAsync(stop.Token).ConfigureAwait(false);
            return await PostAsync(sql, data, $"{_settings}{LimitOf(limit)}", id, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException stopped)
        {
            await KillAsync(id).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            throw TooLong(limit, stopped);
        }
        catch (ClickHouseException failed) when (failed.Code == TimeoutExceeded)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TooLong(limit, failed);
        }
    }

    private TimeoutException TooLong(TimeSpan limit, Exception inner) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The statement took longer than {limit} at '{address}' and was stopped. Ask less, or raise the limit."
            ),
            inner
        );

    /// <summary>Returns the settings of the limit. A server waits for another one only as long.</summary>
    private static string LimitOf(TimeSpan limit)
    {
        long seconds = (long)Math.Ceiling(limit.TotalSeconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"&max_execution_time={seconds}&receive_timeout={seconds}&send_timeout={seconds}"
        );
    }

    private async Task<string> ReadSettingsAsync(CancellationToken cancellationToken)
    {
        string names = string.Join(", ", Settings.Select(setting => ClickHouseDialect.Plain.Literal(setting.Name)));
        byte[] rows = await PostAsync(
                $"SELECT name FROM system.settings WHERE name IN ({names}) FORMAT RowBinary",
                null,
                "",
                NewId(),
                cancellationToken
            )
            .ConfigureAwait(false);
        HashSet<string> known = new(StringComparer.Ordinal);
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
            known.Add(reader.Text());
        return string.Concat(
            Settings
                .Where(setting => known.Contains(setting.Name))
                .Select(setting => $"&{setting.Name}={setting.Value}")
        );
    }

    private async Task<byte[]> PostAsync(
        string sql,
        ReadOnlyMemory<byte>? data,
        string settings,
        string id,
        CancellationToken cancellationToken
    )
    {
        // The statement is the body, or stands in the address before data.
        string query = data is null ? "" : $"&query={Uri.EscapeDataString(sql)}";
        using HttpRequestMessage request = new(
            HttpMethod.Post,
            new Uri(
                address,
                $"?database={Uri.EscapeDataString(options.Database)}&query_id={Uri.EscapeDataString(id)}"
                    + $"&wait_end_of_query=1{settings}{query}"
            )
        );
        request.Content = data is { } rows
            ? new ReadOnlyMemoryContent(rows)
            : new ByteArrayContent(Encoding.UTF8.GetBytes(sql));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (options.User is { } user)
            request.Headers.Add("X-ClickHouse-User", user);
        if (options.Password is { } password)
            request.Headers.Add("X-ClickHouse-Key", password);
        try
        {
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? body
                : throw Failed(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 1 << 16))), response);
        }
        catch (Exception broken)
            when (broken is HttpRequestException || broken is IOException and not ClickHouseException)
        {
            throw new ClickHouseException(
                $"The server '{address}' of ClickHouse does not answer: {broken.Message}",
                address,
                null,
                0,
                broken
            );
        }
    }

    private ClickHouseException Failed(string error, HttpResponseMessage response)
    {
        string? shard = Shards.FirstOrDefault(shard => error.Contains(shard, StringComparison.OrdinalIgnoreCase));
        string place = shard is null ? "" : $"The shard '{shard}' of cluster '{options.Cluster}' failed. ";
        string text = error.Length == 0 ? $"HTTP {(int)response.StatusCode}" : Excerpt.Of(error.Trim(), 1000);
        return new ClickHouseException(
            string.Create(CultureInfo.InvariantCulture, $"{place}The server '{address}' of ClickHouse reports: {text}"),
            address,
            shard,
            CodeOf(error)
        );
    }

    /// <summary>Stops a statement on the server, by another connection. The server stops it on the shards.</summary>
    private async Task KillAsync(string id)
    {
        using CancellationTokenSource limit = new(KillTime);
        try
        {
            await PostAsync(
                    $"KILL QUERY WHERE query_id = {ClickHouseDialect.Plain.Literal(id)} ASYNC",
                    null,
                    "",
                    NewId(),
                    limit.Token
                )
                .ConfigureAwait(false);
        }
        catch (Exception unreachable) when (unreachable is ClickHouseException or OperationCanceledException)
        {
            // The server is not there, or does not answer. Its own limit stops the statement.
        }
    }

    /// <summary>Returns the number after <c>Code: </c>; 0 without one.</summary>
    private static int CodeOf(string error)
    {
        const string Before = "Code: ";
        int start = error.IndexOf(Before, StringComparison.Ordinal);
        if (start < 0)
            return 0;
        ReadOnlySpan<char> rest = error.AsSpan(start + Before.Length);
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            ? code
            : 0;
    }
}
