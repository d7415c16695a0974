using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Tool.Output;

/// <summary>Writes files: the whole of them, or what was there before stays, also when whoever waits for it gives up.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string unfinished = $"{path}.unfinished";
        Try(path, () => File.Delete(unfinished), () =>
        {
            if (Directory.Exists(path))
                throw new IOException("It is a folder.");
            using (FileStream stream = File.Create(unfinished))
                write(stream);
            File.Move(unfinished, path, overwrite: true);
        });
    }

    /// <summary>Writes a folder of files; other files in it stay.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void WriteFolder(string path, Action<string> write)
    {
        string unfinished = $"{Path.TrimEndingDirectorySeparator(path)}.unfinished";
        Try(path, () => DeleteFolder(unfinished), () =>
        {
            if (File.Exists(path))
                throw new IOException("It is a file.");
            DeleteFolder(unfinished);
            write(unfinished);
            Directory.CreateDirectory(path);
            foreach (string file in Directory.GetFiles(unfinished))
                File.Move(file, Path.Combine(path, Path.GetFileName(file)), overwrite: true);
            DeleteFolder(unfinished);
        });
    }

    private static void Try(string path, Action clean, Action write)
    {
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Clean(clean));
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Clean(clean));
        try
        {
            write();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Clean(clean);
            throw new UsageException($"Cannot write '{path}': {wrong.Message}");
        }
    }

    /// <summary>What cannot be cleaned up is not what went wrong.</summary>
    private static void Clean(Action clean)
    {
        try
        {
            clean();
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
