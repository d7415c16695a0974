namespace Gemeente.Partnerships.Tool.Input;

/// <summary>A file that tells how far it has been read, when it is so long that somebody would wonder.</summary>
internal sealed class ProgressStream(Stream file, long length, string name, TextWriter error) : Stream
{
    private readonly FileProgress _progress = new(name, length, error);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = file.Read(buffer);
        _read += count;
        _progress.Tell(length == 0 ? 0 : (double)_read / length);
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
