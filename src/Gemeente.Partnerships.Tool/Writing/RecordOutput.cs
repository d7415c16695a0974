using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>The destination and format of records.</summary>
/// <param name="Path">The file or folder; null if nothing is written.</param>
/// <param name="Format">The format; null if nothing is written and no format is given.</param>
/// <param name="IsDryRun">Whether everything is done except writing.</param>
internal sealed record RecordOutput(string? Path, RecordFormat? Format, bool IsDryRun)
{
    /// <summary>The name of the file or folder; null if nothing is written.</summary>
    public string? Name =>
        Path is null ? null : System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The files to write.</summary>
    public IEnumerable<string> Files => Path is null ? [] : Format!.FilesOf(Path);

    /// <summary>
    /// Checks that no file of another kind is read and written by the same command. A file of records may be replaced.
    /// </summary>
    /// <exception cref="UsageException">A file is read and written.</exception>
    public void CheckApart(params IEnumerable<ImportedFile> read)
    {
        string[] others = [.. read.Where(file => file.Kind != Format?.Kind).SelectMany(file => file.Files)];
        foreach (string file in Files)
            OutputFile.CheckApart(file, others);
    }

    /// <summary>Writes the records. A dry run only checks that they can be written.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Write(PartnershipDataSet dataSet, PartnershipJsonWriteOptions options)
    {
        if (Path is null)
            return;
        Format!.Check(Path);
        if (!IsDryRun)
            Format.Write(dataSet, Path, options);
    }

    /// <summary>Prints a summary of what was written.</summary>
    public void WriteSummary(Label what, ToolConsole console)
    {
        string summary = MessageTexts.Written(what, IsDryRun).In(console.Language);
        console.Say(Name is null ? summary : $"{Name}: {summary}");
    }
}
