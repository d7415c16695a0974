using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Where records are wanted, and in what form.</summary>
/// <param name="Path">The file or folder; null where nothing is written.</param>
/// <param name="Format">The form; null where nothing is written and it is not said.</param>
/// <param name="IsDryRun">Whether all is done but writing.</param>
internal sealed record RecordOutput(string? Path, RecordFormat? Format, bool IsDryRun)
{
    /// <summary>The name of the file or folder; null where there is none.</summary>
    public string? Name =>
        Path is null ? null : System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>What becomes of the records.</summary>
    public string Verb => IsDryRun ? "to write" : "written";

    /// <summary>The files that are written.</summary>
    public IEnumerable<string> Files => Path is null ? [] : Format!.FilesOf(Path);

    /// <summary>
    /// Refuses to write over a file of another kind that was read; records in a form of the library may be changed in
    /// place.
    /// </summary>
    /// <exception cref="UsageException">It would.</exception>
    public void CheckApart(params IEnumerable<ImportedFile> read)
    {
        string[] others = [.. read.Where(file => file.Kind != Format?.Kind).SelectMany(file => file.Files)];
        foreach (string file in Files)
            OutputFile.CheckApart(file, others);
    }

    /// <summary>Writes the records, or sees to it that they can be where nothing is to be written.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Write(PartnershipDataSet dataSet, PartnershipJsonWriteOptions options)
    {
        if (Path is null)
            return;
        Format!.Check(Path);
        if (!IsDryRun)
            Format.Write(Path, dataSet, options);
    }

    /// <summary>Says what became of the records.</summary>
    public void Tell(string what, TextWriter output) =>
        output.WriteLine($"{(Name is null ? "" : $"{Name}: ")}{what} {Verb}.");
}
