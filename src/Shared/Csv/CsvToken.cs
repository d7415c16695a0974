namespace Gemeente.Partnerships.Csv;

/// <summary>A result of <see cref="CsvTokenizer.Next"/>.</summary>
internal enum CsvToken
{
    End,
    Record,

    /// <summary>A quoted field does not end before the end of the text.</summary>
    UnclosedQuote,

    /// <summary>A field has text after its closing quote.</summary>
    TextAfterQuote,

    /// <summary>A field without quotes contains a quote or a carriage return.</summary>
    StrayQuote,

    /// <summary>A field is longer than the limit, or the record has more fields than the limit.</summary>
    TooLong,
}
