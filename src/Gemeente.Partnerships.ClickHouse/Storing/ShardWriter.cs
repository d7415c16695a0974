using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>
/// The rows of one table on one server, in numbered batches. A batch is stored whole or not at all. If its answer is
/// lost, the server is asked for the rows with its number before it is sent again.
/// </summary>
internal sealed class ShardWriter(
    ClickHouseServer server,
    string table,
    FactColumnType[] types,
    ClickHouseOptions options
)
{
    public const string BatchColumn = "_batch";

    // Batches with long texts are sent before they have all rows.
    private const int MaxBatchBytes = 32 << 20;
    private const int MaxAttempts = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly List<int> _sent = [];
    private RowBinaryWriter _rows = new();
    private int _count;
    private Task _sending = Task.CompletedTask;

    /// <summary>The number of rows that were sent.</summary>
    public long Rows => _sent.Sum(rows => (long)rows);

    /// <summary>Adds a row. Returns true if the batch is full.</summary>
    public bool Add(object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
            Add(types[i], values[i]);
        _rows.UInt32((uint)_sent.Count);
        _count++;
        return _count >= options.BatchRows || _rows.Length >= MaxBatchBytes;
    }

    /// <summary>Sends the batch, after the one before it. The next one can be filled in the meantime.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await _sending.ConfigureAwait(false);
        if (_count == 0)
            return;
        int batch = _sent.Count;
        _sent.Add(_count);
        _sending = SendAsync(batch, _rows.Written, _count, cancellationToken);
        _rows = new RowBinaryWriter();
        _count = 0;
    }

    /// <summary>Sends the last batch, and waits for all of them.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken).ConfigureAwait(false);
        await _sending.ConfigureAwait(false);
    }

    /// <summary>Checks that the server has each batch once.</summary>
    /// <param name="published">The table, which has its final name.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidDataException">A batch is missing, or there more than once.</exception>
    public async Task CheckAsync(string published, CancellationToken cancellationToken)
    {
        byte[] rows = await server
            .ReadAsync(
                $"SELECT {BatchColumn}, count() FROM {published} GROUP BY {BatchColumn}",
                options.MaxStatementTime,
                cancellationToken
            )
            .ConfigureAwait(false);
        Dictionary<uint, ulong> found = [];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
            found.Add(reader.UInt32(), reader.UInt64());
        for (int batch = 0; batch < _sent.Count; batch++)
        {
            ulong count = found.GetValueOrDefault((uint)batch);
            if (count != (ulong)_sent[batch])
                throw NotOnce(batch, count, _sent[batch]);
        }

        if (found.Count > _sent.Count)
            throw NotOnce(_sent.Count, found.GetValueOrDefault((uint)_sent.Count), 0);
    }

    private InvalidDataException NotOnce(int batch, ulong found, int sent) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The server '{server.Address}' has {found} rows of batch {batch} of {table}, and {sent} were sent. "
                    + $"Repeat the load."
            )
        );

    private async Task SendAsync(int batch, ReadOnlyMemory<byte> rows, int count, CancellationToken cancellationToken)
    {
        // The server refuses a second statement with the same id while the first one runs.
        string id = ClickHouseServer.NewId();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (attempt == 1 || !await IsStoredAsync(batch, count, cancellationToken).ConfigureAwait(false))
                    await server.InsertAsync(table, rows, id, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ClickHouseException lost) when (attempt < MaxAttempts && IsWorthAnother(lost))
            {
                await Task.Delay(Pause * attempt * attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Returns true if there was no answer, or the first statement still runs.</summary>
    private static bool IsWorthAnother(ClickHouseException lost) => lost.Code is 0 or ClickHouseServer.SameIdIsRunning;

    /// <summary>Returns true if the server has the batch.</summary>
    /// <exception cref="InvalidDataException">It has a part of it.</exception>
    private async Task<bool> IsStoredAsync(int batch, int count, CancellationToken cancellationToken)
    {
        byte[] rows = await server
            .ReadAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT count() FROM {table} WHERE {BatchColumn} = {batch}"
                ),
                options.MaxStatementTime,
                cancellationToken
            )
            .ConfigureAwait(false);
        ulong found = new RowBinaryReader(rows).UInt64();
        return found == 0 ? false
            : found == (ulong)count ? true
            : throw NotOnce(batch, found, count);
    }

    private void Add(FactColumnType type, object? value)
    {
        switch (type)
        {
            case FactColumnType.Id:
                _rows.Text((string)value!);
                break;
            case FactColumnType.Flag:
                _rows.Byte((bool)value! ? (byte)1 : (byte)0);
                break;
            case FactColumnType.Code:
                _rows.NullableText((string?)value);
                break;
            case FactColumnType.Codes:
                _rows.Texts((IReadOnlyList<string>?)value ?? []);
                break;
            default:
                _rows.NullableInt64((long?)value);
                break;
        }
    }
}
