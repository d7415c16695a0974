using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A standard stream of the process that can only be written.</summary>
/// <param name="destination">The destination; null if the caller closed it.</param>
/// <param name="isRequired">
/// True if a write that fails is an error; false if the text is lost, because it is only a message.
/// </param>
internal sealed class StandardStream(Stream? destination, bool isRequired) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (destination is null && isRequired)
            throw new FailureException(UsageTexts.OutputClosed);
        try
        {
            destination?.Write(buffer);
        }
        catch (Exception error) when (!isRequired && (error is IOException or UnauthorizedAccessException))
        {
            return;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => destination?.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
