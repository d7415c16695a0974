using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Input;

/// <summary>Reads files that a command line names.</summary>
internal static class InputFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="dataSets">The names of data sets that could have stood there too.</param>
    /// <param name="progress">Where it is told how far a long file has been read; null where that is told otherwise.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static T Read<T>(string path, IReadOnlyCollection<string> dataSets, TextWriter? progress, Func<Stream, T> read)
    {
        try
        {
            using Stream file = Open(path, dataSets, progress);
            return read(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read '{path}': {wrong.Message}");
        }
    }

    private static Stream Open(string path, IReadOnlyCollection<string> dataSets, TextWriter? progress)
    {
        if (Directory.Exists(path))
            throw new UsageException($"'{path}' is a folder, not a file.");
        if (!File.Exists(path))
        {
            throw new UsageException(dataSets.Count == 0
                ? $"There is no file '{path}'."
                : $"There is no file '{path}', and no data set of that name: {string.Join(", ", dataSets)}." + Misunderstanding.DidYouMean(path, dataSets));
        }

        FileStream file = File.OpenRead(path);
        return progress is null ? file : new ProgressStream(file, file.CanSeek ? file.Length : 0, Path.GetFileName(path), progress);
    }
}
