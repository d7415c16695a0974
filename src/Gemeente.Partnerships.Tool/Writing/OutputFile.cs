namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// Writes files: the whole of them, or what was there before stays, also when whoever waits for it gives up.
/// </summary>
internal static class OutputFile
{
    // What is in these is no file that another can take the place of: a terminal, a pipe, nothing at all. Shared memory
    // has files.
    private static readonly string[] Devices = ["/dev/", "/proc/"];
    private const string SharedMemory = "/dev/shm/";

    /// <summary>
    /// Refuses to write over what is read, or twice to one file, by whatever links these are named. Devices may be used
    /// twice.
    /// </summary>
    /// <exception cref="UsageException">The file is among the others.</exception>
    public static void CheckApart(string? path, params IEnumerable<string> others)
    {
        if (
            path is not null
            && TargetOf(path) is var target
            && !IsDevice(target)
            && others.Any(other => TargetOf(other) == target)
        )
            throw new UsageException($"'{path}' is used already: name another file to write.");
    }

    /// <summary>Sees to it that a file may be written, by making one beside it for as long as that takes.</summary>
    /// <exception cref="UsageException">It cannot be.</exception>
    public static void Check(string path) => Try(path, unfinished => Open(path, FileAt(path), unfinished).Dispose());

    /// <summary>
    /// Sees to it that a folder may be written, by making one in it or on the way to it for as long as that takes.
    /// </summary>
    /// <exception cref="UsageException">It cannot be.</exception>
    public static void CheckFolder(string path) =>
        Try(path, unfinished => unfinished.CreateFolder(FolderOnTheWayTo(TargetOf(path))));

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write) =>
        Try(
            path,
            unfinished =>
            {
                string target = FileAt(path);
                string file;
                using (FileStream stream = Open(path, target, unfinished))
                {
                    file = stream.Name;
                    write(stream);
                }

                if (!IsDevice(target))
                    Replace(target, file);
            }
        );

    /// <summary>Writes a folder of files; other files in it stay.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void WriteFolder(string path, Action<string> write) =>
        Try(
            path,
            unfinished =>
            {
                string target = TargetOf(path);
                string folder = unfinished.CreateFolder(FolderOnTheWayTo(target));
                write(folder);
                Directory.CreateDirectory(target);
                foreach (string file in Directory.GetFiles(folder))
                    File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            }
        );

    private static bool IsDevice(string target) =>
        Devices.Any(folder => target.StartsWith(folder, StringComparison.Ordinal))
        && !target.StartsWith(SharedMemory, StringComparison.Ordinal);

    /// <summary>
    /// A device, under the name it has for whoever asks for it, or a file that takes the place of the target later.
    /// </summary>
    private static FileStream Open(string path, string target, TemporaryOutput unfinished) =>
        IsDevice(target)
            ? new FileStream(path, FileMode.Open, FileAccess.Write)
            : unfinished.CreateFile(Path.GetDirectoryName(target)!);

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

    /// <summary>The folder itself, or what there is of the way to it.</summary>
    private static string FolderOnTheWayTo(string target)
    {
        string folder = target;
        while (!Directory.Exists(folder))
        {
            if (File.Exists(folder))
                throw new IOException(folder == target ? "It is a file." : $"'{folder}' is a file.");
            folder = Path.GetDirectoryName(folder) ?? throw new IOException($"There is no folder '{folder}'.");
        }

        return folder;
    }

    /// <summary>Where a path leads in the end, through links to files and to folders.</summary>
    private static string TargetOf(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(".", path)));
        if (Path.GetDirectoryName(full) is not { } folder)
            return full;
        string file = Path.Combine(TargetOf(folder), Path.GetFileName(full));
        return
            new FileInfo(file).LinkTarget is not null
            && File.ResolveLinkTarget(file, returnFinalTarget: true) is { } target
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

    private static void Try(string path, Action<TemporaryOutput> write)
    {
        using var unfinished = new TemporaryOutput();
        try
        {
            write(unfinished);
        }
        catch (Exception wrong)
            when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"Cannot write '{path}': {unfinished.Tell(wrong.Message, path)}");
        }
    }
}
