namespace Gemeente.Partnerships.Tool.Output;

/// <summary>Writes a file of records: the whole of it, or what was there before stays.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string unfinished = $"{path}.unfinished";
        try
        {
            using (FileStream stream = File.Create(unfinished))
                write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            throw new UsageException($"Cannot write '{path}': {wrong.Message}");
        }
    }

    /// <summary>Writes a folder of files.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void WriteFolder(string path, Action<string> write)
    {
        try
        {
            write(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"Cannot write '{path}': {wrong.Message}");
        }
    }
}
