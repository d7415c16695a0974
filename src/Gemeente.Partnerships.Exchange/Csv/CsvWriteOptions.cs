using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>How CSV is written. It is always UTF-8, with quotes and line ends of RFC 4180.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record CsvWriteOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>
    /// What stands between two cells: a comma, semicolon, tab or vertical bar. A comma by default; a spreadsheet with
    /// Dutch settings wants a semicolon.
    /// </summary>
    /// <exception cref="ArgumentException">It is another character.</exception>
    public char Delimiter
    {
        get;
        init =>
            field = Guard.Valid(
                value,
                value is ',' or ';' or '\t' or '|',
                "It is a comma, semicolon, tab or vertical bar."
            );
    } = ',';

    /// <summary>
    /// Whether a file begins with a byte order mark. False by default: a reader of Data Packages may take it for a part
    /// of the first column's name. A spreadsheet that opens the file by itself knows UTF-8 by it.
    /// </summary>
    public bool ByteOrderMark { get; init; }
}
