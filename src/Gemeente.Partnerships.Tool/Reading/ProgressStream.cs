namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>A file that prints how much of it was read, if it is long.</summary>
internal sealed class ProgressStream(Stream file, long length, string name, ToolConsole console) : ReadOnceStream
{
    private readonly FileProgress _progress = new(name, length, console);
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        int count = file.Read(buffer);
        _read += count;
        _progress.Report(length == 0 ? 0 : (double)_read / length);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
