using System.Security.Cryptography;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Hosting;

/// <summary>A JSON file with records, which is read at each load.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. A file that is not written completely is
/// rejected. A file that changes while it is read is read again, and rejected if it keeps changing: its length, time of
/// change and SHA-256 must be the same before and after reading. A program that pauses while it writes in place can
/// escape this check. To replace the file, write another file and move it into place.
/// </remarks>
public sealed class PartnershipFileSource : IPartnershipSource
{
    private const int BufferSize = 64 * 1024;
    private const int MaxAttempts = 3;

    // The time between the two readings of the bytes, so that a program that writes is seen to write. The timer can be
    // a few milliseconds early.
    private static readonly TimeSpan TimeBetweenReadings = TimeSpan.FromMilliseconds(25);

    private readonly PartnershipJsonReadOptions _options;

    /// <summary>Creates a source for a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">
    /// The options of reading. If they have no file name, issues have the file name of the path.
    /// </param>
    public PartnershipFileSource(string path, PartnershipJsonReadOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        FilePath = path;
        _options = options.File is null ? options with { File = Path.GetFileName(path) } : options;
    }

    /// <summary>The path of the file.</summary>
    public string FilePath { get; }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    /// <exception cref="InvalidPartnershipDataException">
    /// The records cannot be used, or the file changed each time while it was read (issue <c>file-changed</c>).
    /// </exception>
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default)
    {
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await TryReadAsync(cancellationToken).ConfigureAwait(false) is { } result)
                return PartnershipJson.OrThrow(result);
        }

        throw new InvalidPartnershipDataException([
            IssueMessages.FileChanged(MaxAttempts).ToIssue() with
            {
                File = _options.File,
            },
        ]);
    }

    /// <summary>Reads the file; null if it changed meanwhile.</summary>
    private async Task<PartnershipReadResult?> TryReadAsync(CancellationToken cancellationToken)
    {
        FileStream file = new(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            if (!file.CanSeek)
                return await PartnershipJson.ReadAsync(file, _options, cancellationToken).ConfigureAwait(false);
            (long, DateTime) before = StateOf(file);
            using SHA256 checksum = SHA256.Create();
            PartnershipReadResult result;
            CryptoStream bytes = new(file, checksum, CryptoStreamMode.Read, leaveOpen: true);
            await using (bytes.ConfigureAwait(false))
            {
                result = await PartnershipJson.ReadAsync(bytes, _options, cancellationToken).ConfigureAwait(false);
                await bytes.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(TimeBetweenReadings, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            byte[] after = await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);
            return checksum.Hash.AsSpan().SequenceEqual(after) && StateOf(file) == before ? result : null;
        }
    }

    private static (long Length, DateTime Changed) StateOf(FileStream file) =>
        (RandomAccess.GetLength(file.SafeFileHandle), File.GetLastWriteTimeUtc(file.SafeFileHandle));

    /// <summary>Returns the path of the file.</summary>
    public override string ToString() => FilePath;
}
