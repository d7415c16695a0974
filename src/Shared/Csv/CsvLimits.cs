namespace Gemeente.Partnerships.Csv;

/// <summary>
/// The size limits of a CSV file: far above every real file, and small enough to bound memory and time.
/// </summary>
internal static class CsvLimits
{
    /// <summary>Characters of a file; bytes if it is read from a stream.</summary>
    public const int MaxFileLength = 64 * 1024 * 1024;

    /// <summary>Characters of a field.</summary>
    public const int MaxFieldLength = 64 * 1024;

    /// <summary>Fields of a record.</summary>
    public const int MaxFields = 256;

    /// <summary>Issues of a file.</summary>
    public const int MaxIssues = 1000;
}
