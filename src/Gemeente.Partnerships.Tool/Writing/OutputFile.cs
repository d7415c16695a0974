using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// Writes whole files. If writing fails or is interrupted, the previous file stays.
/// </summary>
internal static class OutputFile
{
    // These folders contain devices, such as a terminal or a pipe, which a new file cannot replace. Shared memory
    // contains files.
    private static readonly string[] Devices = ["/dev/", "/proc/"];
    private const string SharedMemory = "/dev/shm/";

    /// <summary>
    /// Checks that a file to write is not one of the others, also through links. Devices may be used twice.
    /// </summary>
    /// <exception cref="UsageException">The file is one of the others.</exception>
    public static void CheckApart(string? path, params IEnumerable<string> others)
    {
        if (
            path is not null
            && TargetOf(path) is var target
            && !IsDevice(target)
            && others.Any(other => TargetOf(other) == target)
        )
            throw new UsageException(
                $"'{path}' is already read or written by this command. Choose another file to write."
            );
    }

    /// <summary>True if a path is in a folder of devices, which are written to and not replaced.</summary>
    public static bool IsDevice(string target) =>
        Devices.Any(folder => target.StartsWith(folder, StringComparison.Ordinal))
        && !target.StartsWith(SharedMemory, StringComparison.Ordinal);

    /// <summary>Checks that a file can be written, by creating a temporary file next to it.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Check(string path) =>
        Run(path, temporary => Open(path, FileTargetOf(path), temporary).Dispose());

    /// <summary>
    /// Checks that a folder can be created or replaced, by creating a temporary folder in its nearest existing parent.
    /// </summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void CheckFolder(string path) =>
        Run(path, temporary => temporary.CreateFolder(ParentOf(TargetOf(path))));

    /// <summary>Creates a file, or replaces it.</summary>
    /// <exception cref="UsageException">The file could not be written.</exception>
    public static void Create(string path, Action<Stream> write) =>
        Run(
            path,
            temporary =>
            {
                string target = FileTargetOf(path);
                using (FileStream stream = Open(path, target, temporary))
                {
                    write(stream);
                    if (!IsDevice(target))
                        stream.Flush(flushToDisk: true);
                }

                if (!IsDevice(target))
                    temporary.ReplaceFile(target);
            }
        );

    /// <summary>Creates a folder, or replaces it whole. Other files in it stay.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void CreateFolder(string path, Action<string> write) =>
        Run(
            path,
            temporary =>
            {
                string target = TargetOf(path);
                string folder = temporary.CreateFolder(ParentOf(target));
                write(folder);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                temporary.ReplaceFolder(target);
            }
        );

    /// <summary>
    /// Opens a device under the given name, or else a temporary file that replaces the target later.
    /// </summary>
    private static FileStream Open(string path, string target, TemporaryOutput temporary) =>
        !IsDevice(target) ? temporary.CreateFile(Path.GetDirectoryName(target)!)
        : StandardStreams.IsClosed(path) ? throw new IOException("It is closed.")
        : new FileStream(path, FileMode.Open, FileAccess.Write);

    /// <summary>Returns the full path of a file to write, with links resolved.</summary>
    private static string FileTargetOf(string path)
    {
        string target = TargetOf(path);
        if (Directory.Exists(target))
            throw new IOException("The path is a folder.");
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new IOException($"The folder '{folder}' does not exist.");
        return target;
    }

    /// <summary>Returns the nearest existing parent of a folder that can be created or replaced.</summary>
    private static string ParentOf(string target)
    {
        string folder = target;
        if (Directory.Exists(target))
        {
            FolderSwap.CheckMovable(target);
            folder = Path.GetDirectoryName(target) ?? throw new IOException("The root folder cannot be replaced.");
        }

        while (!Directory.Exists(folder))
        {
            if (File.Exists(folder))
                throw new IOException(folder == target ? "The path is a file." : $"'{folder}' is a file.");
            folder = Path.GetDirectoryName(folder) ?? throw new IOException($"The folder '{folder}' does not exist.");
        }

        return folder;
    }

    /// <summary>Returns the full path with all links to files and folders resolved.</summary>
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

    private static void Run(string path, Action<TemporaryOutput> write)
    {
        using var temporary = new TemporaryOutput();
        try
        {
            write(temporary);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"Cannot write '{path}': {temporary.WithoutTemporaryPath(error.Message, path)}");
        }
    }
}
