using System.Buffers.Binary;
using System.Text;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>Reads rows in the format RowBinary. The types of the columns are known by the statement.</summary>
internal ref struct RowBinaryReader(ReadOnlySpan<byte> rows)
{
    private ReadOnlySpan<byte> _rest = rows;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Next(1)[0];

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Next(sizeof(uint)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Next(sizeof(ulong)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    public string Text()
    {
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = Byte();
            length |= (next & 0x7F) << shift;
            if (next < 0x80)
                break;
        }

        return Encoding.UTF8.GetString(Next(length));
    }

    public string? NullableText() => Byte() == 0 ? Text() : null;

    public long NullableInt64() => Byte() == 0 ? Int64() : 0;

    /// <summary>Returns a decimal number of 38 digits without a fraction; 0 for null.</summary>
    public Int128 NullableDecimal() => Byte() == 0 ? BinaryPrimitives.ReadInt128LittleEndian(Next(16)) : 0;

    private ReadOnlySpan<byte> Next(int length)
    {
        if (length < 0 || length > _rest.Length)
            throw new InvalidDataException("The answer of ClickHouse ends within a row.");
        ReadOnlySpan<byte> next = _rest[..length];
        _rest = _rest[length..];
        return next;
    }
}
