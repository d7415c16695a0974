using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// Reads and writes data sets as JSON: one document, or JSON Lines. docs/reference/json-format.md describes the
/// format, and a published JSON Schema defines it.
/// </summary>
/// <remarks>
/// The Read methods do not throw for the content of a file: every fault becomes an issue with line and JSON path, and
/// its record is left out. The Load methods throw all errors at once instead. Every method leaves its stream open.
/// Safe for use by several threads.
/// </remarks>
public static class PartnershipJson
{
    private const int FlushSize = 64 * 1024;

    /// <summary>The address at which the JSON Schema of the format is published.</summary>
    public const string SchemaAddress =
        "https://github.com/gemeente-partnerships/gemeente-partnerships/blob/main/docs/schema/"
        + "partnership-data-set-1.schema.json";

    /// <summary>
    /// Gets the resolver that gives a host's own serializer the types of the format, written as in a file, and the
    /// types that write themselves: tables, filters and answers to queries. Add it to
    /// <c>JsonSerializerOptions.TypeInfoResolverChain</c> where reflection is not available.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = new FormatTypeInfoResolver();

    /// <summary>Reads a data set with the default options.</summary>
    public static PartnershipReadResult Read(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, PartnershipJsonReadOptions.Default);

    /// <summary>Reads a data set.</summary>
    public static PartnershipReadResult Read(ReadOnlySpan<byte> utf8Json, PartnershipJsonReadOptions options)
    {
        DataSetReader reader = new(options);
        reader.Read(utf8Json);
        return reader.ToResult();
    }

    /// <summary>Reads a data set from a stream.</summary>
    public static PartnershipReadResult Read(Stream stream, PartnershipJsonReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DataSetReader reader = new(options);
        using StreamWindow window = new();
        while (!reader.IsEnded)
        {
            do window.Take(stream.Read(window.Room().Span));
            while (!window.IsReady);
            reader.Read(window);
        }

        return reader.ToResult();
    }

    /// <summary>Reads a data set from a stream.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<PartnershipReadResult> ReadAsync(
        Stream stream,
        PartnershipJsonReadOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        DataSetReader reader = new(options);
        using StreamWindow window = new();
        while (!reader.IsEnded)
        {
            do window.Take(await stream.ReadAsync(window.Room(), cancellationToken).ConfigureAwait(false));
            while (!window.IsReady);
            reader.Read(window);
        }

        return reader.ToResult();
    }

    /// <summary>Reads a data set that must be free of errors.</summary>
    /// <exception cref="InvalidPartnershipDataException">The data has errors; each is an issue.</exception>
    public static PartnershipDataSet Load(ReadOnlySpan<byte> utf8Json, PartnershipJsonReadOptions options) =>
        OrThrow(Read(utf8Json, options));

    /// <summary>Reads a data set that must be free of errors from a stream.</summary>
    /// <exception cref="InvalidPartnershipDataException">The data has errors; each is an issue.</exception>
    public static PartnershipDataSet Load(Stream stream, PartnershipJsonReadOptions options) =>
        OrThrow(Read(stream, options));

    /// <summary>Reads a data set that must be free of errors from a file. Issues name the file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">
    /// The options. Without a name of the file in <see cref="PartnershipJsonReadOptions.File"/>, issues have that of
    /// the path.
    /// </param>
    /// <exception cref="InvalidPartnershipDataException">The data has errors; each is an issue.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PartnershipDataSet Load(string path, PartnershipJsonReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Without a buffer, because bytes are read in large pieces.
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Load(file, options.File is null ? options with { File = Path.GetFileName(path) } : options);
    }

    /// <summary>Reads a data set that must be free of errors from a stream.</summary>
    /// <exception cref="InvalidPartnershipDataException">The data has errors; each is an issue.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<PartnershipDataSet> LoadAsync(
        Stream stream,
        PartnershipJsonReadOptions options,
        CancellationToken cancellationToken = default
    ) => OrThrow(await ReadAsync(stream, options, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Reads the partnerships of a data set one by one from a stream of any length. Other records are checked but not
    /// returned. Records are not compared with one another, so that duplicates are returned too. Unknown members are
    /// always reported, never kept.
    /// </summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// The data has an error, and the options have no <see cref="PartnershipJsonReadOptions.OnIssue"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static IAsyncEnumerable<Partnership> ReadPartnershipsAsync(
        Stream stream,
        PartnershipJsonReadOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Partnerships(stream, options, cancellationToken);
    }

    /// <summary>Writes a data set without its issues.</summary>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static void Write(
        PartnershipDataSet dataSet,
        IBufferWriter<byte> destination,
        PartnershipJsonWriteOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        using DataSetWriter writer = new(destination, options);
        writer.Begin(dataSet);
        foreach (Partnership partnership in dataSet.Partnerships)
            writer.Write(partnership);
        writer.End();
    }

    /// <summary>Writes a data set without its issues to a stream.</summary>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static void Write(PartnershipDataSet dataSet, Stream destination, PartnershipJsonWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        ArrayBufferWriter<byte> buffer = new(FlushSize * 2);
        using DataSetWriter writer = new(buffer, options);
        writer.Begin(dataSet);
        foreach (Partnership partnership in dataSet.Partnerships)
        {
            writer.Write(partnership);
            if (IsFull(buffer, writer))
            {
                destination.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        writer.End();
        destination.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes a data set without its issues to a stream.</summary>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static Task WriteAsync(
        PartnershipDataSet dataSet,
        Stream destination,
        PartnershipJsonWriteOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return WriteAsync(dataSet, dataSet.Partnerships.ToAsyncEnumerable(), destination, options, cancellationToken);
    }

    /// <summary>
    /// Writes a data set with other partnerships than its own to a stream. Only a few of them are in memory at a time.
    /// </summary>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static async Task WriteAsync(
        PartnershipDataSet dataSet,
        IAsyncEnumerable<Partnership> partnerships,
        Stream destination,
        PartnershipJsonWriteOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(partnerships);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        ArrayBufferWriter<byte> buffer = new(FlushSize * 2);
        using DataSetWriter writer = new(buffer, options);
        writer.Begin(dataSet);
        await foreach (
            Partnership partnership in partnerships.WithCancellation(cancellationToken).ConfigureAwait(false)
        )
        {
            writer.Write(partnership);
            if (IsFull(buffer, writer))
            {
                await destination.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                buffer.ResetWrittenCount();
            }
        }

        writer.End();
        await destination.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<Partnership> Partnerships(
        Stream stream,
        PartnershipJsonReadOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        PartnershipStreamReader reader = new(options);
        using StreamWindow window = new();
        while (!reader.IsEnded)
        {
            do window.Take(await stream.ReadAsync(window.Room(), cancellationToken).ConfigureAwait(false));
            while (!window.IsReady);
            foreach (Partnership partnership in reader.Read(window))
                yield return partnership;
        }
    }

    internal static PartnershipDataSet OrThrow(PartnershipReadResult result) =>
        result.HasErrors
            ? throw new InvalidPartnershipDataException([
                .. result.DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error),
            ])
            : result.DataSet;

    private static bool IsFull(ArrayBufferWriter<byte> buffer, DataSetWriter writer)
    {
        if (buffer.WrittenCount + writer.Pending < FlushSize)
            return false;
        writer.Flush();
        return true;
    }
}
