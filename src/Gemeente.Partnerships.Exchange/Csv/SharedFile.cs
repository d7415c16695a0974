namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// A view on a file that several readers share. Each view has its own position, so that the file is not in memory. Not
/// thread-safe, and neither are several views of one file.
/// </summary>
/// <param name="file">The file. It stays open.</param>
/// <param name="begin">The position in the file at which the view begins.</param>
/// <param name="length">The length of the view.</param>
internal sealed class SharedFile(Stream file, long begin, long length) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="EndOfStreamException">The file became shorter.</exception>
    public override int Read(Span<byte> buffer)
    {
        int wanted = (int)Math.Min(buffer.Length, length - _position);
        if (wanted == 0)
            return 0;
        file.Position = begin + _position;
        int count = file.Read(buffer[..wanted]);
        if (count == 0)
            throw new EndOfStreamException("The file became shorter while it was read.");
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
