using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Opens the files that a command line names.</summary>
internal static class InputFile
{
    /// <summary>Reads a file, which is opened once.</summary>
    /// <param name="path">The path.</param>
    /// <param name="dataSets">The names of data sets that the command line could have named instead.</param>
    /// <param name="read">Reads the file.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static T Read<T>(string path, IReadOnlyCollection<string> dataSets, Func<FileStream, T> read)
    {
        try
        {
            using FileStream file = Open(path, dataSets);
            return read(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read '{path}': {wrong.Message}");
        }
    }

    private static FileStream Open(string path, IReadOnlyCollection<string> dataSets)
    {
        if (Directory.Exists(path))
            throw new UsageException($"'{path}' is a folder, not a file.");
        if (StandardStreams.IsClosed(path))
            throw new UsageException($"'{path}' is closed, so it was not read. Expected: a file or a pipe.");
        if (!File.Exists(path))
        {
            throw new UsageException(
                dataSets.Count == 0
                    ? $"File '{path}' was not found."
                    : $"File '{path}' was not found, and it is not the name of a data set: "
                        + $"{string.Join(", ", dataSets)}."
                        + ParseErrorMessages.DidYouMean(path, dataSets)
            );
        }

        FileInfo file = new(path);
        if (file.Name == DataPackage.DescriptorFile && (file.LinkTarget is not null || file.Length == 0))
            throw new UsageException($"'{path}' is a link, a pipe or a device, or is empty. It was not read.");
        return file.OpenRead();
    }
}
