using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Hosting;

/// <summary>A JSON file with records, which is read at each load.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. A file that is not written completely is
/// rejected. To replace the file, write another file and move it into place.
/// </remarks>
public sealed class PartnershipFileSource : IPartnershipSource
{
    private const int BufferSize = 64 * 1024;

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
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default)
    {
        FileStream file = new(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        await using (file.ConfigureAwait(false))
            return await PartnershipJson.LoadAsync(file, _options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the path of the file.</summary>
    public override string ToString() => FilePath;
}
