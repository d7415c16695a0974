using System.Buffers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The bytes of a stream that are being read: at least one record.</summary>
internal sealed class StreamWindow : IDisposable
{
    private const int FirstSize = 128 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;

    // The length of the window when it did not contain a whole record; otherwise 0.
    private int _tooLittle;

    /// <summary>True if the stream ends at the end of the window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>
    /// True if the window is worth reading. A long record that was incomplete is read again when the window has
    /// doubled, and not after every few bytes.
    /// </summary>
    public bool IsReady => IsFinal || _tooLittle < FirstSize / 2 || _end - _start >= 2L * _tooLittle;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start.._end);

    /// <summary>
    /// Gets the room for more bytes. Moves the bytes in use to the front, or to an array twice as long.
    /// </summary>
    public Memory<byte> Room()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start.._end).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _bytes.Length)
        {
            byte[] longer = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            _bytes.CopyTo(longer, 0);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = longer;
        }

        return _bytes.AsMemory(_end);
    }

    /// <summary>Adds bytes that were written to <see cref="Room"/>. Zero bytes mean the end of the stream.</summary>
    public void Take(int count)
    {
        _end += count;
        IsFinal = count == 0;
    }

    /// <summary>Removes bytes at the front.</summary>
    public void Release(int count)
    {
        _start += count;
        _tooLittle = count == 0 ? _end - _start : 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
