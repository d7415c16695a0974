using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Opens the files that a command line names.</summary>
internal static class InputFile
{
    /// <summary>Reads a file, which is opened once. A file that changes meanwhile is refused.</summary>
    /// <param name="path">The path.</param>
    /// <param name="dataSets">The names of data sets that the command line could have named instead.</param>
    /// <param name="read">Reads the file.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static T Read<T>(string path, IReadOnlyCollection<string> dataSets, Func<FileStream, T> read)
    {
        try
        {
            using FileStream file = Open(path, dataSets);
            (long, DateTime)? before = StateOf(file);
            T result = read(file);
            return StateOf(file) == before
                ? result
                : throw new UsageException(UsageTexts.CannotRead(path, UsageTexts.FileChanged));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(UsageTexts.CannotRead(path, FailureException.ReasonOf(wrong)));
        }
    }

    // Null for a pipe.
    private static (long Length, DateTime Changed)? StateOf(FileStream file) =>
        file.CanSeek
            ? (RandomAccess.GetLength(file.SafeFileHandle), File.GetLastWriteTimeUtc(file.SafeFileHandle))
            : null;

    private static FileStream Open(string path, IReadOnlyCollection<string> dataSets)
    {
        if (Directory.Exists(path))
            throw new UsageException(UsageTexts.IsFolder(path));
        if (StandardStreams.IsClosed(path))
            throw new UsageException(UsageTexts.IsClosed(path));
        if (!File.Exists(path))
        {
            throw new UsageException(
                dataSets.Count == 0
                    ? UsageTexts.FileNotFound(path)
                    : UsageTexts
                        .NeitherFileNorDataSet(path, string.Join(", ", dataSets))
                        .Plus(ParseErrorMessages.DidYouMean(path, dataSets))
            );
        }

        FileInfo file = new(path);
        if (file.Name == DataPackage.DescriptorFile && (file.LinkTarget is not null || file.Length == 0))
            throw new UsageException(UsageTexts.IsLinkOrDevice(path));
        return file.OpenRead();
    }
}
