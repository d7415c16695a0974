using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Prints the progress of making records of the rows of a file, or of several tables in one folder.</summary>
/// <param name="folder">The folder of the files.</param>
/// <param name="console">The outputs of the tool.</param>
internal sealed class RowProgress(string folder, ToolConsole console) : IProgress<ImportProgress>
{
    private FileProgress? _file;

    public void Report(ImportProgress value)
    {
        if (_file?.Name != value.File)
            _file = new FileProgress(value.File, new FileInfo(Path.Combine(folder, value.File)).Length, console);
        _file.Report(value.Part);
    }
}
