using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Numbers that a reader without the key cannot predict, for each cell and total of a table. They follow from the key
/// and from what the cell counts: its categories, the unit and the value. A cell has the same numbers in each table of
/// the same facts. They are parts of an HMAC-SHA-256.
/// </summary>
internal sealed class KeyedChoice
{
    private readonly uint[] _chance;
    private readonly uint[] _cost;

    public KeyedChoice(DisclosureKey key, ResultTable table)
    {
        ResultCell[] cells = [.. table.AllCells];
        _chance = new uint[cells.Length];
        _cost = new uint[cells.Length];
        ArrayBufferWriter<byte> content = new();
        using Utf8JsonWriter writer = new(content);
        Span<byte> numbers = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach ((int cell, (ResultCategory? row, ResultCategory? column)) in Categories(table).Index())
        {
            content.Clear();
            writer.Reset();
            Write(writer, table, cells[cell], row, column);
            writer.Flush();
            HMACSHA256.HashData(key.Bytes, content.WrittenSpan, numbers);
            _chance[cell] = BinaryPrimitives.ReadUInt32LittleEndian(numbers);
            _cost[cell] = BinaryPrimitives.ReadUInt32LittleEndian(numbers[4..]);
        }
    }

    /// <summary>True with a chance of one in a number.</summary>
    public bool IsChosen(int cell, int oneIn) => _chance[cell] % (uint)oneIn == 0;

    /// <summary>Returns a number from 0 up to a bound, which is not included: the cost of a cell.</summary>
    public int Cost(int cell, int bound) => (int)(_cost[cell] % (uint)bound);

    // In the order of the cells of a table. A total has no category on its axis.
    private static IEnumerable<(ResultCategory? Row, ResultCategory? Column)> Categories(ResultTable table)
    {
        ValueList<ResultCategory> rows = table.Rows.Categories;
        if (table.Columns?.Categories is not { } columns)
            return [.. rows.Select(row => ((ResultCategory?)row, (ResultCategory?)null)), (null, null)];
        return
        [
            .. rows.SelectMany(row => columns.Select(column => ((ResultCategory?)row, (ResultCategory?)column))),
            .. rows.Select(row => ((ResultCategory?)row, (ResultCategory?)null)),
            .. columns.Select(column => ((ResultCategory?)null, (ResultCategory?)column)),
            (null, null),
        ];
    }

    // The axis with the smaller id comes first, so that an exchange of rows and columns changes nothing.
    private static void Write(
        Utf8JsonWriter writer,
        ResultTable table,
        ResultCell cell,
        ResultCategory? row,
        ResultCategory? column
    )
    {
        writer.WriteStartArray();
        writer.WriteStringValue(table.Unit);
        writer.WriteBooleanValue(table.IsDistinct);
        writer.WriteNumberValue(cell.Value!.Value);
        (string Axis, string? Code)[] parts =
        [
            .. row is null ? [] : new[] { (table.Rows.Id, row.Code) },
            .. column is null ? [] : new[] { (table.Columns!.Id, column.Code) },
        ];
        foreach ((string axis, string? code) in parts.OrderBy(part => part.Axis, StringComparer.Ordinal))
        {
            writer.WriteStringValue(axis);
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }
}
