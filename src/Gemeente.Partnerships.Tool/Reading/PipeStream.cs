namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>A pipe, which can be read once: the bytes at its start that were read already, and then the rest.</summary>
/// <param name="start">The bytes that were read already.</param>
/// <param name="rest">The pipe.</param>
internal sealed class PipeStream(ReadOnlyMemory<byte> start, Stream rest) : ReadOnceStream
{
    private ReadOnlyMemory<byte> _start = start;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(_start.Length, buffer.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        return count == 0 ? rest.Read(buffer) : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
