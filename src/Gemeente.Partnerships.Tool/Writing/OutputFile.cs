using System.CommandLine;
using Gemeente.Partnerships.Tool.Texts;
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
            throw new UsageException(UsageTexts.UsedTwice(path));
    }

    /// <summary>
    /// Checks that a file to write is not one of the others, and that it does not exist without leave to replace it.
    /// </summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="isForced">Whether an existing file is replaced.</param>
    /// <param name="force">The option that gives leave to replace it.</param>
    /// <param name="others">The files that were read.</param>
    /// <exception cref="UsageException">The file is one of the others, or exists.</exception>
    public static void CheckFree(string? path, bool isForced, Option force, IEnumerable<string> others)
    {
        CheckApart(path, others);
        if (!isForced && path is not null && File.Exists(path) && !IsDevice(path))
            throw new UsageException(UsageTexts.Exists(path, force.Name));
    }

    /// <summary>Returns the format of a file by its extension.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="standard">The format of standard output, of a device, and of a file without an extension.</param>
    /// <param name="formats">The formats by their extension.</param>
    /// <param name="option">The option that names a format.</param>
    /// <exception cref="UsageException">The extension is not that of a format.</exception>
    public static T FormatOf<T>(string? path, T standard, IReadOnlyDictionary<string, T> formats, Option option)
    {
        string extension = path is null || IsDevice(path) ? "" : Path.GetExtension(path);
        return extension.Length == 0 ? standard
            : formats.TryGetValue(extension, out T? format) ? format
            : throw new UsageException(
                UsageTexts.NotAFormatOfAnswers(extension, string.Join(", ", formats.Keys), option.Name)
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
        : StandardStreams.IsClosed(path) ? throw new FailureException(UsageTexts.Closed)
        : new FileStream(path, FileMode.Open, FileAccess.Write);

    /// <summary>Returns the full path of a file to write, with links resolved.</summary>
    private static string FileTargetOf(string path)
    {
        string target = TargetOf(path);
        if (Directory.Exists(target))
            throw new FailureException(UsageTexts.PathIsFolder);
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new FailureException(UsageTexts.NoFolder(folder));
        if (!IsDevice(target) && IsPipe(target))
            throw new FailureException(UsageTexts.PathIsPipe);
        return target;
    }

    /// <summary>
    /// True for a named pipe or a device, which cannot be sought. A pipe is opened for reading and writing, because
    /// that does not wait for a reader.
    /// </summary>
    private static bool IsPipe(string target)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(target))
            return false;
        try
        {
            using var file = new FileStream(
                target,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            return !file.CanSeek;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Returns the nearest existing parent of a folder that can be created or replaced.</summary>
    private static string ParentOf(string target)
    {
        string folder = target;
        if (Directory.Exists(target))
        {
            FolderSwap.CheckMovable(target);
            folder = Path.GetDirectoryName(target) ?? throw new FailureException(UsageTexts.Root);
        }

        while (!Directory.Exists(folder))
        {
            if (File.Exists(folder))
                throw new FailureException(folder == target ? UsageTexts.PathIsFile : UsageTexts.ParentIsFile(folder));
            folder = Path.GetDirectoryName(folder) ?? throw new FailureException(UsageTexts.NoFolder(folder));
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
            throw new UsageException(
                UsageTexts.CannotWrite(path, temporary.WithoutTemporaryPath(FailureException.ReasonOf(error), path))
            );
        }
    }
}
