namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>What comes through a pipe, which comes once: first the bytes that were looked at, then the rest.</summary>
/// <param name="start">The bytes that were looked at.</param>
/// <param name="rest">The rest.</param>
/// <param name="keeps">Whether it keeps what it gives, for whoever reads it again.</param>
internal sealed class PipeStream(ReadOnlyMemory<byte> start, Stream rest, bool keeps) : ReadOnceStream
{
    private readonly MemoryStream _kept = new();
    private ReadOnlyMemory<byte> _start = start;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(_start.Length, buffer.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        if (count == 0)
            count = rest.Read(buffer);
        if (keeps)
            _kept.Write(buffer[..count]);
        return count;
    }

    /// <summary>What was read, from the begin.</summary>
    public Stream Again() => new MemoryStream(_kept.ToArray());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
