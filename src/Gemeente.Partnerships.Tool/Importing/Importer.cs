namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>A kind of file that can be imported.</summary>
/// <param name="Name">What a command line calls it.</param>
/// <param name="Description">What is in such a file.</param>
/// <param name="IsOf">Whether a file that begins so is of this kind.</param>
/// <param name="Import">Reads a file.</param>
internal sealed record Importer(string Name, string Description, Func<FileStart, bool> IsOf, Func<Stream, ImportQuestion, ImportedFile> Import)
{
    /// <summary>All kinds, the most particular first.</summary>
    public static ValueList<Importer> All { get; } =
        [WikidataImport.Importer, JsonImport.Importer, TwinLinkImport.Importer, CsvTableImport.Partnerships, CsvTableImport.Profiles];

    /// <summary>The kind that is asked for, else the one that the file looks like.</summary>
    /// <exception cref="UsageException">There is no such kind, or it looks like none.</exception>
    public static Importer Of(string? kind, string path, ToolConsole console)
    {
        if (kind is not null)
            return All.FirstOrDefault(importer => importer.Name == kind) ?? throw new UsageException($"'{kind}' is not a value of --kind: {Names}.");
        FileStart start = FileStart.Of(path, console);
        return All.FirstOrDefault(importer => importer.IsOf(start))
            ?? throw new UsageException($"'{path}' looks like nothing that can be imported: say what it is with --kind, one of {Names}.");
    }

    /// <summary>The names of all.</summary>
    public static string Names => string.Join(", ", All.Select(importer => importer.Name));
}
