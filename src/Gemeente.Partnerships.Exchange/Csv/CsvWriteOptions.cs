using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Settings for writing CSV, which is always UTF-8 with the quotes and line ends of RFC 4180.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record CsvWriteOptions
{
    /// <summary>The default settings.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>
    /// The character between two cells: a comma, semicolon, tab or vertical bar. The default is a comma; a spreadsheet
    /// program with Dutch settings needs a semicolon.
    /// </summary>
    /// <exception cref="ArgumentException">The value is another character.</exception>
    public char Delimiter
    {
        get;
        init =>
            field = Guard.Valid(
                value,
                value is ',' or ';' or '\t' or '|',
                "The delimiter is a comma, semicolon, tab or vertical bar."
            );
    } = ',';

    /// <summary>
    /// True if a file begins with a byte order mark. The default is false, because a reader of Data Packages may read
    /// the mark as a part of the first column's name. A spreadsheet program that opens the file needs it to recognise
    /// UTF-8.
    /// </summary>
    public bool HasByteOrderMark { get; init; }
}
