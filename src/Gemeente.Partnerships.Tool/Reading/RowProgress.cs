using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// Tells how far the rows of a file have been made records of, or of one table after the other in a folder.
/// </summary>
/// <param name="folder">Where the files are.</param>
/// <param name="error">Where it is told.</param>
internal sealed class RowProgress(string folder, TextWriter error) : IProgress<ImportProgress>
{
    private FileProgress? _file;

    public void Report(ImportProgress value)
    {
        if (_file?.Name != value.File)
            _file = new FileProgress(value.File, new FileInfo(Path.Combine(folder, value.File)).Length, error);
        _file.Tell(value.Part);
    }
}
