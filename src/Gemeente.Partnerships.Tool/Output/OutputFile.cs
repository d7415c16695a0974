using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Tool.Output;

/// <summary>Writes files: the whole of them, or what was there before stays, also when whoever waits for it gives up.</summary>
internal static class OutputFile
{
    // What is in these is no file that another can take the place of: a terminal, a pipe, nothing at all.
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>Refuses to write over what is read, or twice to one file, by whatever links these are named.</summary>
    /// <exception cref="UsageException">The file is among the others.</exception>
    public static void CheckApart(string? path, params IEnumerable<string> others)
    {
        if (path is not null && TargetOf(path) is var target && others.Any(other => TargetOf(other) == target))
            throw new UsageException($"'{path}' is used already: name another file to write.");
    }

    /// <summary>Sees to it, without writing, that a file may be written.</summary>
    /// <exception cref="UsageException">It cannot be.</exception>
    public static void Check(string path) => Try(path, () => { }, () => FileAt(path));

    /// <summary>Sees to it, without writing, that a folder may be written.</summary>
    /// <exception cref="UsageException">It cannot be.</exception>
    public static void CheckFolder(string path) => Try(path, () => { }, () => NoFileAt(path));

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string unfinished = "";
        Try(path, () => File.Delete(unfinished), () =>
        {
            string target = FileAt(path);
            bool isDevice = Devices.Any(folder => target.StartsWith(folder, StringComparison.Ordinal));
            string file = isDevice ? path : unfinished = $"{target}.unfinished";
            using (FileStream stream = new(file, isDevice ? FileMode.Open : FileMode.Create, FileAccess.Write))
                write(stream);
            if (!isDevice)
                Replace(target, unfinished);
        });
    }

    /// <summary>Writes a folder of files; other files in it stay.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void WriteFolder(string path, Action<string> write)
    {
        string unfinished = $"{Path.TrimEndingDirectorySeparator(path)}.unfinished";
        Try(path, () => DeleteFolder(unfinished), () =>
        {
            NoFileAt(path);
            DeleteFolder(unfinished);
            write(unfinished);
            Directory.CreateDirectory(path);
            foreach (string file in Directory.GetFiles(unfinished))
                File.Move(file, Path.Combine(path, Path.GetFileName(file)), overwrite: true);
            DeleteFolder(unfinished);
        });
    }

    /// <summary>Where a file is to be written; links lead there.</summary>
    private static string FileAt(string path)
    {
        string target = TargetOf(path);
        if (Directory.Exists(target))
            throw new IOException("It is a folder.");
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new IOException($"There is no folder '{folder}'.");
        return target;
    }

    private static void NoFileAt(string path)
    {
        if (File.Exists(path))
            throw new IOException("It is a file.");
    }

    /// <summary>Where a path leads in the end, through links to files and to folders.</summary>
    private static string TargetOf(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(".", path)));
        if (Path.GetDirectoryName(full) is not { } folder)
            return full;
        string file = Path.Combine(TargetOf(folder), Path.GetFileName(full));
        return new FileInfo(file).LinkTarget is not null && File.ResolveLinkTarget(file, returnFinalTarget: true) is { } target
            ? TargetOf(target.FullName)
            : file;
    }

    /// <summary>Puts a file in the place of another, for as few to read as that.</summary>
    private static void Replace(string path, string file)
    {
        if (File.Exists(path) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, File.GetUnixFileMode(path));
        File.Move(file, path, overwrite: true);
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
            throw new UsageException($"Cannot write '{path}': {wrong.Message.Replace(".unfinished", "", StringComparison.Ordinal)}");
        }
    }

    /// <summary>What cannot be cleaned up is not what went wrong.</summary>
    private static void Clean(Action clean)
    {
        try
        {
            clean();
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException or ArgumentException)
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
