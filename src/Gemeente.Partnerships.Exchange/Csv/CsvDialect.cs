namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>How a CSV file is written: given by a host, or found out from the file and shown to it.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record CsvDialect
{
    /// <summary>The encoding.</summary>
    public required CsvEncoding Encoding { get; init; }

    /// <summary>What stands between two cells.</summary>
    public required char Delimiter { get; init; }

    /// <summary>
    /// Whether numbers have a decimal comma, as in <c>20.000,50</c>, or a point; null where the file does not tell, and then
    /// <c>20.000</c> is not read as either.
    /// </summary>
    public bool? DecimalComma { get; init; }
}
