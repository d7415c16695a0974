namespace Gemeente.Partnerships.Csv;

/// <summary>How much of a file is read before it is refused: far above every real file, far below what hurts.</summary>
internal static class CsvLimits
{
    /// <summary>Characters of a file (and bytes, when it is read from a stream).</summary>
    public const int FileLength = 64 * 1024 * 1024;

    /// <summary>Characters of a field.</summary>
    public const int FieldLength = 64 * 1024;

    /// <summary>Fields of a record.</summary>
    public const int Fields = 256;

    /// <summary>Issues of a file.</summary>
    public const int Issues = 1000;
}
