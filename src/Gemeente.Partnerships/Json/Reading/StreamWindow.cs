using System.Buffers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The part of a stream that is read at the moment; as long as one record needs.</summary>
internal sealed class StreamWindow : IDisposable
{
    private const int FirstSize = 128 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;

    // So much there was when it was not enough for a record.
    private int _tooLittle;

    /// <summary>Gets whether the stream ends where the window does.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>
    /// Gets whether reading is worth while: a long record that was not all there is read again when there is twice as
    /// much, not with every few bytes that come.
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

    /// <summary>Takes in what was put in <see cref="Room"/>; nothing is the end of the stream.</summary>
    public void Take(int count)
    {
        _end += count;
        IsFinal = count == 0;
    }

    /// <summary>Lets go of bytes at the front.</summary>
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
