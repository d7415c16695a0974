using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Input;

/// <summary>Reads files that a command line names.</summary>
internal static class InputFile
{
    /// <summary>Reads a file, and tells of progress when it is long.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static T Read<T>(string path, ToolConsole console, Func<Stream, T> read) => Read(path, [], console, read);

    /// <summary>Reads a file, where the name of a data set that comes with the tool could have stood too.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static T Read<T>(string path, IReadOnlyCollection<string> dataSets, ToolConsole console, Func<Stream, T> read)
    {
        try
        {
            using Stream file = Open(path, dataSets, console);
            return read(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read '{path}': {wrong.Message}");
        }
    }

    private static ProgressStream Open(string path, IReadOnlyCollection<string> dataSets, ToolConsole console)
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
        return new ProgressStream(file, file.CanSeek ? file.Length : 0, Path.GetFileName(path), console.Error);
    }
}
