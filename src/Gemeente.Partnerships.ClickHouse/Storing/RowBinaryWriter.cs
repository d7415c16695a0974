using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>Writes rows in the format RowBinary.</summary>
internal sealed class RowBinaryWriter
{
    private readonly ArrayBufferWriter<byte> _rows = new();

    public int Length => _rows.WrittenCount;

    public ReadOnlyMemory<byte> Written => _rows.WrittenMemory;

    public void Byte(byte value)
    {
        _rows.GetSpan(1)[0] = value;
        _rows.Advance(1);
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_rows.GetSpan(sizeof(uint)), value);
        _rows.Advance(sizeof(uint));
    }

    public void UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_rows.GetSpan(sizeof(ulong)), value);
        _rows.Advance(sizeof(ulong));
    }

    public void Int64(long value) => UInt64((ulong)value);

    public void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        _rows.Advance(Encoding.UTF8.GetBytes(text, _rows.GetSpan(length)));
    }

    public void NullableText(string? text)
    {
        Byte(text is null ? (byte)1 : (byte)0);
        if (text is not null)
            Text(text);
    }

    public void NullableInt64(long? value)
    {
        Byte(value is null ? (byte)1 : (byte)0);
        if (value is { } number)
            Int64(number);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Number(texts.Count);
        foreach (string text in texts)
            Text(text);
    }

    private void Number(int value)
    {
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }
}
