using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The records of a JSON file, read anew at each load.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. A file that is being written is read as far as it
/// got and then refused: write to another file and move it into place.
/// </remarks>
public sealed class PartnershipFileSource : IPartnershipSource
{
    private const int BufferSize = 64 * 1024;

    private readonly PartnershipJsonReadOptions _options;

    /// <summary>The records of a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">
    /// How it is read. Without a name of the file in them, the issues bear the name that the path has.
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
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellation)
    {
        FileStream file = new(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        await using (file.ConfigureAwait(false))
            return await PartnershipJson.LoadAsync(file, _options, cancellation).ConfigureAwait(false);
    }

    /// <summary>The path of the file.</summary>
    public override string ToString() => FilePath;
}
