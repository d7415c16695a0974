using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Numbers that a reader without the key cannot predict: the same for the same key, table and policy. They are blocks
/// of HMAC-SHA-256 in counter mode.
/// </summary>
internal sealed class KeyedChoice
{
    private readonly byte[] _seed;
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private uint _blocks;
    private int _used = SHA256.HashSizeInBytes;

    public KeyedChoice(DisclosureKey key, ResultTable table, DisclosurePolicy policy)
    {
        ArrayBufferWriter<byte> content = new();
        using (Utf8JsonWriter writer = new(content))
            ResultTableJson.Write(table, writer);
        content.Write(
            Encoding.UTF8.GetBytes(
                FormattableString.Invariant($"{policy.MinCount} {policy.RoundTo} {policy.Dominance}")
            )
        );
        _seed = HMACSHA256.HashData(key.Bytes, content.WrittenSpan);
    }

    /// <summary>Returns the next number from 0 up to a bound.</summary>
    /// <param name="bound">The bound, which is not included. It is far smaller than 2^32.</param>
    public int Next(int bound)
    {
        if (_used == _block.Length)
        {
            Span<byte> counter = stackalloc byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32LittleEndian(counter, _blocks++);
            HMACSHA256.HashData(_seed, counter, _block);
            _used = 0;
        }

        uint number = BinaryPrimitives.ReadUInt32LittleEndian(_block.AsSpan(_used));
        _used += sizeof(uint);
        return (int)(number % (uint)bound);
    }
}
