using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Issues;

/// <summary>An error or a doubt in data: its kind, its place, and the expected value.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DataIssue
{
    /// <summary>The section of issues about the head of a file: its version, name and attribution.</summary>
    public const string HeadSection = "head";

    /// <summary>Gets the severity.</summary>
    public required IssueSeverity Severity { get; init; }

    /// <summary>Gets the code of the kind of issue, such as <c>duplicate-id</c>.</summary>
    public required string Code
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the message in English: what was found, and what happened to the record.</summary>
    public required string Message
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the expected value, as a phrase in English.</summary>
    public string? Expected { get; init; }

    /// <summary>Gets the name of the file.</summary>
    public string? File { get; init; }

    /// <summary>Gets the name of the sheet (werkblad), if the file is a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Gets the line in the file, or the row in the sheet, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Gets the column in the file or sheet, from 1.</summary>
    public int? Column { get; init; }

    /// <summary>Gets the path in a JSON document, such as <c>$.partnerships[3].start</c>.</summary>
    public string? JsonPath { get; init; }

    /// <summary>Gets the id of the record.</summary>
    public string? RecordId { get; init; }

    /// <summary>
    /// Gets the section of the file: <see cref="HeadSection"/>, or the array of the record, such as
    /// <c>partnerships</c>. Null when the issue is about the file as a whole, or when the file has no sections.
    /// </summary>
    public string? Section { get; init; }

    /// <summary>
    /// Gets the position of the record in its array, from 0. Null in files of lines, where <see cref="Line"/>
    /// identifies the record.
    /// </summary>
    public int? RecordIndex { get; init; }

    /// <summary>
    /// One line in the form of compilers: <c>ties.csv(12,3): error duplicate-id: ...</c>. Without a line it has the
    /// JSON path: <c>ties.json($.partnerships[3].start): error ...</c>. In a workbook it has the sheet and the cell:
    /// <c>ties.xlsx(Ties!C12): error ...</c>.
    /// </summary>
    public override string ToString()
    {
        StringBuilder text = new(File ?? JsonPath ?? RecordId);
        if (Sheet is not null)
            text.Append(CultureInfo.InvariantCulture, $"({Sheet}{(Line is null ? "" : $"!{ColumnLetters()}{Line}")})");
        else if (Line is not null)
            text.Append(CultureInfo.InvariantCulture, $"({Line}{(Column is null ? "" : ",")}{Column})");
        else if (File is not null && JsonPath is not null)
            text.Append(CultureInfo.InvariantCulture, $"({JsonPath})");
        if (text.Length > 0)
            text.Append(": ");
        string severity = Severity == IssueSeverity.Error ? "error" : "warning";
        text.Append(CultureInfo.InvariantCulture, $"{severity} {Code}: {Message}");
        if (Expected is not null)
            text.Append(CultureInfo.InvariantCulture, $" Expected: {Expected}");
        return text.ToString();
    }

    // 1 is A, 26 is Z, 27 is AA.
    private string ColumnLetters()
    {
        string letters = "";
        for (int left = Column ?? 0; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }
}
