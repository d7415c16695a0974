using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>A stream that returns a few bytes at a time.</summary>
internal sealed class TrickleStream(byte[] bytes, int size) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
}
