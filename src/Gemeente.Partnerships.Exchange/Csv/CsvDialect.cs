namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>The encoding, delimiter and decimal mark of a CSV file, as given or detected.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record CsvDialect
{
    /// <summary>The encoding.</summary>
    public required CsvEncoding Encoding { get; init; }

    /// <summary>The character between two cells.</summary>
    public required char Delimiter { get; init; }

    /// <summary>
    /// True if numbers have a decimal comma, as in <c>20.000,50</c>, or a point. Null if it is not known; then
    /// <c>20.000</c> is not read as either.
    /// </summary>
    public bool? HasDecimalComma { get; init; }

    /// <summary>
    /// Returns the dialect in words, such as <c>UTF-8, semicolons, decimal commas</c>. The decimal mark is left out if
    /// it is not known.
    /// </summary>
    public override string ToString() =>
        string.Join(", ", ((string?[])[EncodingName, NameOf(Delimiter), DecimalsName]).OfType<string>());

    /// <summary>Gets the text of <see cref="ToString"/> in Dutch.</summary>
    internal string DutchText =>
        string.Join(
            ", ",
            new[]
            {
                EncodingName,
                Delimiter switch
                {
                    ',' => "komma's",
                    ';' => "puntkomma's",
                    '\t' => "tabs",
                    '|' => "verticale strepen",
                    _ => $"'{Delimiter}' tussen cellen",
                },
                HasDecimalComma switch
                {
                    true => "decimale komma's",
                    false => "decimale punten",
                    null => null,
                },
            }.OfType<string>()
        );

    /// <summary>Returns a delimiter in words.</summary>
    internal static string NameOf(char delimiter) =>
        delimiter switch
        {
            ',' => "commas",
            ';' => "semicolons",
            '\t' => "tabs",
            '|' => "bars",
            _ => $"'{delimiter}' between cells",
        };

    private string EncodingName =>
        Encoding switch
        {
            CsvEncoding.Utf8 => "UTF-8",
            CsvEncoding.Utf16LittleEndian => "UTF-16LE",
            CsvEncoding.Utf16BigEndian => "UTF-16BE",
            CsvEncoding.Windows1252 => "Windows-1252",
            _ => Encoding.ToString(),
        };

    private string? DecimalsName =>
        HasDecimalComma switch
        {
            true => "decimal commas",
            false => "decimal points",
            null => null,
        };
}
