using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Tests.Importing;

/// <summary>A file is read up to the documented limit, whatever its stream reports about its length.</summary>
public sealed class FileBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(1_000_003)]
    public void From_AnyStream_ReturnsTheBytes(int length)
    {
        byte[] expected = new byte[length];
        new Random(1).NextBytes(expected);
        foreach (bool canSeek in (bool[])[true, false])
        {
            foreach (long stated in (long[])[length, length / 2, length + 1, 0])
            {
                List<DataIssue> issues = [];
                Assert.Equal(expected, FileBytes.From(new PartialStream(expected, canSeek, stated), "x", issues));
                Assert.Empty(issues);
            }
        }
    }

    [Theory]
    [InlineData(FileBytes.MaxLength, 0)]
    [InlineData(FileBytes.MaxLength + 1L, 1)]
    public void From_Limit_IsThatOfTheDocumentation(long length, int refused)
    {
        List<DataIssue> issues = [];

        byte[]? bytes = FileBytes.From(new LongStream(length), "x", issues);

        Assert.Equal(refused, issues.Count);
        Assert.Equal(refused == 0 ? length : null, bytes?.LongLength);
        Assert.All(issues, issue => Assert.Equal("at most 128 MiB", issue.Expected));
    }

    /// <summary>A stream that gives some bytes at a time, and may report another length.</summary>
    private sealed class PartialStream(byte[] bytes, bool canSeek, long length) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => canSeek;

        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, 10_007));
    }

    /// <summary>A stream of zeros.</summary>
    private sealed class LongStream(long length) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = (int)Math.Min(count, length - _read);
            _read += given;
            return given;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
