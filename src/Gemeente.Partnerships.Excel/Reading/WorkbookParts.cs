using System.IO.Compression;
using System.Xml;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>
/// The parts of a workbook, which is an archive of XML files, within the limits. Nothing outside the archive is read.
/// Not thread-safe.
/// </summary>
internal sealed class WorkbookParts : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly WorkbookLimits _limits;
    private long _bytesLeft;
    private int _cellsLeft;

    public WorkbookParts(byte[] bytes, WorkbookLimits limits)
    {
        (_limits, _bytesLeft, _cellsLeft) = (limits, limits.MaxExpandedBytes, limits.MaxCells);
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in _archive.Entries)
            _parts.TryAdd(entry.FullName.TrimStart('/'), entry);
    }

    public bool Has(string path) => _parts.ContainsKey(path);

    /// <summary>Opens a part as XML; null if it does not exist.</summary>
    public XmlReader? Open(string path) =>
        _parts.TryGetValue(path, out ZipArchiveEntry? part)
            ? XmlReader.Create(new CountedStream(part.Open(), this), Settings)
            : null;

    /// <summary>Opens a part as XML.</summary>
    /// <exception cref="WorkbookException">The part does not exist.</exception>
    public XmlReader OpenRequired(string path) =>
        Open(path) ?? throw WorkbookException.Damaged($"The part {Excerpt.Of(path)} is missing.");

    /// <summary>Reads the beginning of a small part as ASCII; null if the part does not exist.</summary>
    public string? Start(string path)
    {
        if (!_parts.TryGetValue(path, out ZipArchiveEntry? part))
            return null;
        using CountedStream stream = new(part.Open(), this);
        byte[] start = new byte[128];
        return System.Text.Encoding.ASCII.GetString(
            start,
            0,
            stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)
        );
    }

    /// <summary>Counts cells.</summary>
    /// <exception cref="WorkbookException">There are too many.</exception>
    public void CountCells(int count)
    {
        _cellsLeft -= count;
        if (_cellsLeft < 0)
            throw new WorkbookException(WorkbookIssueMessages.TooManyCells(_limits.MaxCells));
    }

    public void Dispose() => _archive.Dispose();

    private void CountBytes(int count)
    {
        _bytesLeft -= count;
        if (_bytesLeft < 0)
            throw new WorkbookException(WorkbookIssueMessages.TooManyBytes(_limits.MaxExpandedBytes));
    }

    /// <summary>A part that is read from its beginning to its end, and counts its bytes.</summary>
    private sealed class CountedStream(Stream part, WorkbookParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            int count = part.Read(buffer);
            parts.CountBytes(count);
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                part.Dispose();
            base.Dispose(disposing);
        }
    }
}
