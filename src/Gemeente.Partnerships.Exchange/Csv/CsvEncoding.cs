namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>The encoding of the characters of a file.</summary>
public enum CsvEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, the low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, the high byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, used by older spreadsheets in Western Europe.</summary>
    Windows1252,
}
