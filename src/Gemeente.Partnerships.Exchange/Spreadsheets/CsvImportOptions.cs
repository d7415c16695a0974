using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>How somebody's CSV file is read.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content, <see cref="Progress"/> by
/// reference.
/// </remarks>
public sealed record CsvImportOptions
{
    /// <summary>The municipalities by which names and codes are known.</summary>
    public required MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The countries by which names and codes are known.</summary>
    public required CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// The day on which the file speaks (peildatum): names are understood as on that day, and rows without a reference
    /// date have it.
    /// </summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where the file comes from: the source of every row that names none itself.</summary>
    public required DataSource Source
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The name of the file, for the issues. <c>import.csv</c> by default.</summary>
    public string File
    {
        get;
        init => field = Guard.NotNull(value);
    } = "import.csv";

    /// <summary>Which columns hold what. Guessed from the header by default.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>
    /// Whether columns that are not in <see cref="Mapping"/> are guessed. Not so by default: they are not read.
    /// </summary>
    public bool GuessesOtherColumns { get; init; }

    /// <summary>
    /// How the file is written. Found out from the file by default; so is what a dialect leaves open.
    /// </summary>
    public CsvDialect? Dialect { get; init; }

    /// <summary>
    /// Whether numbers have decimal commas, whatever the dialect says. By default as in the dialect, or found out from
    /// the amounts.
    /// </summary>
    public bool? DecimalComma { get; init; }

    /// <summary>What the ids of partnerships begin with where the file has none. <c>csv</c> by default.</summary>
    public string IdPrefix
    {
        get;
        init => field = Guard.NotNull(value);
    } = "csv";

    /// <summary>How many issues may be found before reading stops. 100 000 by default.</summary>
    public int MaxIssues { get; init; } = 100_000;

    /// <summary>
    /// Who is told of each hundredth of the file that records have been made of, on the thread that reads. Nobody by
    /// default.
    /// </summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
