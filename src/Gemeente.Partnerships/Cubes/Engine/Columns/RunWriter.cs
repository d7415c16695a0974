using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// Collects ascending runs of rows into a selection: a range for adjacent runs, else a bitmap.
/// </summary>
internal ref struct RunWriter
{
    private readonly ref readonly RowSelection _within;
    private readonly QueryBuffers _buffers;
    private ulong[]? _words;
    private int _start;
    private int _end;

    public RunWriter(in RowSelection within, QueryBuffers buffers)
    {
        _within = ref within;
        _buffers = buffers;
        _start = -1;
    }

    /// <summary>Adds the rows of [from, to) that are within the bounds.</summary>
    public void Add(int from, int to)
    {
        from = Math.Max(from, _within.Start);
        to = Math.Min(to, _within.End);
        if (_start < 0)
        {
            _start = from;
        }
        else if (_words is null && _end != from)
        {
            _words = _buffers.TakeBitmap();
            Bits.ClearWords(_words, _within.Start, _within.End);
            Bits.Fill(_words, _start, _end);
        }

        if (_words is not null)
        {
            Bits.Fill(_words, from, to);
        }

        _end = to;
    }

    /// <summary>Returns the rows of the runs that were selected before.</summary>
    public readonly RowSelection ToSelection()
    {
        if (_start < 0)
        {
            return RowSelection.None;
        }

        if (_words is null)
        {
            return new RowSelection(_start, _end, _within.Words);
        }

        if (_within.Words is not null)
        {
            Bits.And(_words, _within.Words, _words, _start, _end);
        }

        return new RowSelection(_start, _end, _words);
    }
}
