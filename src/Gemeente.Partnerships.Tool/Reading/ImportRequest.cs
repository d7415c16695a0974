using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>What a command line says of records to read.</summary>
/// <param name="NameOrFile">The name of a data set that comes with the tool, or where the file is.</param>
/// <param name="On">The day it speaks of; null where that is not said.</param>
internal sealed record ImportRequest(string NameOrFile, DateOnly? On)
{
    /// <summary>The option that says the day.</summary>
    public string DayOption { get; init; } = "--on";

    /// <summary>The kind of file; null for what it looks like.</summary>
    public string? Kind { get; init; }

    /// <summary>Which columns of a table hold what, beside those whose names tell.</summary>
    public ValueList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Whether the amounts in a table have decimal commas; null where they tell.</summary>
    public bool? DecimalComma { get; init; }

    /// <summary>Whether it is one of several, of which some may be no tables, or not have the columns.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Where it comes from.</summary>
    /// <exception cref="UsageException">It is blank.</exception>
    public string Source
    {
        get => field ?? (string.IsNullOrWhiteSpace(Name) ? "file" : Name);
        init =>
            field = string.IsNullOrWhiteSpace(value)
                ? throw new UsageException("A source has a title: write one after --source.")
                : value;
    }

    /// <summary>
    /// Whether the registers of a file are wanted as they stand in it, not beside those of the tool, and all that it
    /// says besides.
    /// </summary>
    public bool IsCopy { get; init; }

    /// <summary>Whether anything doubtful is reason to stop.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether every issue is listed.</summary>
    public bool ListsIssues { get; init; }

    /// <summary>Who is told how far the rows of a file have been made records of.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>Opens the file once more, for what its rows say; of a pipe, what came through it.</summary>
    public Func<Stream> Again
    {
        get => field ?? (() => File.OpenRead(Path));
        init;
    }

    /// <summary>The file; of a folder with a Data Package its descriptor.</summary>
    public string Path =>
        System.IO.Path.Combine(NameOrFile, DataPackage.DescriptorFile) is var descriptor && File.Exists(descriptor)
            ? descriptor
            : NameOrFile;

    /// <summary>What the file is called: by its name, as long as no other has it.</summary>
    public string Name
    {
        get => field ?? System.IO.Path.GetFileName(Path);
        init;
    }

    /// <summary>The questions, of which those of files with one name call them by their paths.</summary>
    public static ImportRequest[] NamedApart(params ImportRequest[] questions) =>
        [
            .. questions.Select(question =>
                questions.Count(other => other.Name == question.Name) > 1
                    ? question with
                    {
                        Name = question.NameOrFile,
                    }
                    : question
            ),
        ];

    /// <summary>The day it speaks of.</summary>
    /// <exception cref="UsageException">It is not said.</exception>
    public DateOnly Day =>
        On ?? throw new UsageException($"'{Name}' does not say of which day it speaks: name one with {DayOption}.");
}
