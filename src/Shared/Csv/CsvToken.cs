namespace Gemeente.Partnerships.Csv;

/// <summary>What <see cref="CsvTokenizer.Next"/> came upon.</summary>
internal enum CsvToken
{
    End,
    Record,
    UnclosedQuote,
    BehindQuote,
    Stray,
    TooLong,
}
