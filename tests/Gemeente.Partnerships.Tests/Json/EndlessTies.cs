using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>A stream of JSON Lines that is generated while it is read.</summary>
internal sealed class EndlessTies(int count) : Stream
{
    private byte[] _pending = Encoding.UTF8.GetBytes("""{"version":"1.1","name":"many"}""" + "\n");
    private int _start;
    private int _made;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>The number of bytes read.</summary>
    public override long Length => _read;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public static string IdOf(int index) => index.ToString("D8", CultureInfo.InvariantCulture);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_start == _pending.Length)
        {
            if (_made == count)
                return 0;
            _pending = Encoding.UTF8.GetBytes(Line(_made++));
            _start = 0;
        }

        int length = Math.Min(buffer.Length, _pending.Length - _start);
        _pending.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        _read += length;
        return length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static string Line(int index) =>
        $$$$"""{"partnership":{"id":"{{{{IdOf(index)}}}}","municipality":"0141","partner":{"kind":"municipality","name":"Plaats {{{{index % 5_000}}}}","country":"TR"},"period":{"start":"{{{{1950 + (index % 50)}}}}","end":"open"},"evidence":{"kind":"stated"}}}"""
        + "\n";
}
