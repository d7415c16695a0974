using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Output;

/// <summary>A form in which records can be written to a file.</summary>
/// <param name="Name">What a command line calls it.</param>
/// <param name="Extensions">The ends of names of files that have it.</param>
/// <param name="Write">Writes records, with what else the options say.</param>
internal sealed record RecordFormat(string Name, ValueList<string> Extensions, Action<Stream, PartnershipDataSet, PartnershipJsonWriteOptions> Write)
{
    /// <summary>All of them.</summary>
    public static ValueList<RecordFormat> All { get; } =
    [
        new("json", [".json"], (stream, dataSet, options) => PartnershipJson.Write(stream, dataSet, options with { Indented = true })),
        new("jsonl", [".jsonl", ".ndjson"], (stream, dataSet, options) => PartnershipJson.Write(stream, dataSet, options with { Format = PartnershipJsonFormat.Lines })),
    ];

    /// <summary>The format that is asked for, else the one that the name of the file tells.</summary>
    /// <exception cref="UsageException">There is no such format, or the name does not tell.</exception>
    public static RecordFormat Of(string? name, string path)
    {
        if (name is not null)
        {
            return All.FirstOrDefault(format => format.Name == name)
                ?? throw new UsageException($"'{name}' is not a value of --to: {Names}.{Misunderstanding.DidYouMean(name, All.Select(format => format.Name))}");
        }

        string extension = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Extensions.Contains(extension.ToLowerInvariant()))
            ?? throw new UsageException($"The name '{path}' does not tell the format: say --to {string.Join(" or --to ", All.Select(format => format.Name))}.");
    }

    /// <summary>The names of all, for help.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));
}
