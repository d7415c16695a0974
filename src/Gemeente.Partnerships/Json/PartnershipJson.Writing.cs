using System.Buffers;
using System.Text;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json;

public static partial class PartnershipJson
{
    private const int FlushSize = 64 * 1024;

    /// <summary>Writes a data set, without the issues of its reading.</summary>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static void Write(
        IBufferWriter<byte> output,
        PartnershipDataSet dataSet,
        PartnershipJsonWriteOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(options);
        using DataSetWriter writer = new(output, options);
        writer.Begin(dataSet);
        foreach (Partnership partnership in dataSet.Partnerships)
            writer.Write(partnership);
        writer.End();
    }

    /// <summary>Writes a data set, without the issues of its reading, to a stream, which it leaves open.</summary>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static void Write(Stream stream, PartnershipDataSet dataSet, PartnershipJsonWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(options);
        ArrayBufferWriter<byte> buffer = new(FlushSize * 2);
        using DataSetWriter writer = new(buffer, options);
        writer.Begin(dataSet);
        foreach (Partnership partnership in dataSet.Partnerships)
        {
            writer.Write(partnership);
            if (IsFull(buffer, writer))
            {
                stream.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        writer.End();
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes a data set, without the issues of its reading, to a stream, which it leaves open.</summary>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static Task WriteAsync(
        Stream stream,
        PartnershipDataSet dataSet,
        PartnershipJsonWriteOptions options,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return WriteAsync(stream, dataSet, dataSet.Partnerships.ToAsyncEnumerable(), options, cancellation);
    }

    /// <summary>
    /// Writes a data set, with other partnerships than its own, to a stream, which it leaves open. Few of them are in
    /// memory at a time.
    /// </summary>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static async Task WriteAsync(
        Stream stream,
        PartnershipDataSet dataSet,
        IAsyncEnumerable<Partnership> partnerships,
        PartnershipJsonWriteOptions options,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(partnerships);
        ArgumentNullException.ThrowIfNull(options);
        ArrayBufferWriter<byte> buffer = new(FlushSize * 2);
        using DataSetWriter writer = new(buffer, options);
        writer.Begin(dataSet);
        await foreach (Partnership partnership in partnerships.WithCancellation(cancellation).ConfigureAwait(false))
        {
            writer.Write(partnership);
            if (IsFull(buffer, writer))
            {
                await stream.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
                buffer.ResetWrittenCount();
            }
        }

        writer.End();
        await stream.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
    }

    private static bool IsFull(ArrayBufferWriter<byte> buffer, DataSetWriter writer)
    {
        if (buffer.WrittenCount + writer.Pending < FlushSize)
            return false;
        writer.Flush();
        return true;
    }
}
