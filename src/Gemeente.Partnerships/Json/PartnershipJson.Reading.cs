using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Reading;

namespace Gemeente.Partnerships.Json;

public static partial class PartnershipJson
{
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

    /// <summary>Reads a data set from a stream, which it leaves open.</summary>
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

    /// <summary>Reads a data set from a stream, which it leaves open.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<PartnershipReadResult> ReadAsync(
        Stream stream,
        PartnershipJsonReadOptions options,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        DataSetReader reader = new(options);
        using StreamWindow window = new();
        while (!reader.IsEnded)
        {
            do window.Take(await stream.ReadAsync(window.Room(), cancellation).ConfigureAwait(false));
            while (!window.IsReady);
            reader.Read(window);
        }

        return reader.ToResult();
    }

    /// <summary>Reads a data set that has nothing wrong.</summary>
    /// <exception cref="InvalidPartnershipDataException">Something is wrong; each error is an issue.</exception>
    public static PartnershipDataSet Load(ReadOnlySpan<byte> utf8Json, PartnershipJsonReadOptions options) =>
        OrThrow(Read(utf8Json, options));

    /// <summary>Reads a data set that has nothing wrong from a stream, which it leaves open.</summary>
    /// <exception cref="InvalidPartnershipDataException">Something is wrong; each error is an issue.</exception>
    public static PartnershipDataSet Load(Stream stream, PartnershipJsonReadOptions options) =>
        OrThrow(Read(stream, options));

    /// <summary>Reads a data set that has nothing wrong from a stream, which it leaves open.</summary>
    /// <exception cref="InvalidPartnershipDataException">Something is wrong; each error is an issue.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<PartnershipDataSet> LoadAsync(
        Stream stream,
        PartnershipJsonReadOptions options,
        CancellationToken cancellation
    ) => OrThrow(await ReadAsync(stream, options, cancellation).ConfigureAwait(false));

    /// <summary>
    /// Reads the partnerships of a data set one by one from a stream, which it leaves open, however many there are.
    /// Other records are read and checked, but not given. Records are not compared with one another, for which all
    /// would have to be remembered, and members that the format does not have are always reported.
    /// </summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// Something is wrong, and the options have no <see cref="PartnershipJsonReadOptions.OnIssue"/> to tell.
    /// </exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static IAsyncEnumerable<Partnership> ReadPartnershipsAsync(
        Stream stream,
        PartnershipJsonReadOptions options,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Partnerships(stream, options, cancellation);
    }

    private static async IAsyncEnumerable<Partnership> Partnerships(
        Stream stream,
        PartnershipJsonReadOptions options,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        PartnershipStreamReader reader = new(options);
        using StreamWindow window = new();
        while (!reader.IsEnded)
        {
            do window.Take(await stream.ReadAsync(window.Room(), cancellation).ConfigureAwait(false));
            while (!window.IsReady);
            foreach (Partnership partnership in reader.Read(window))
                yield return partnership;
        }
    }

    private static PartnershipDataSet OrThrow(PartnershipReadResult result) =>
        result.HasErrors
            ? throw new InvalidPartnershipDataException([
                .. result.DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error),
            ])
            : result.DataSet;
}
