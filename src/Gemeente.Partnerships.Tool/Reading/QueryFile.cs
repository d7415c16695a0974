using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Reads a query from a file.</summary>
internal static class QueryFile
{
    // More than a query may have, so that the reader of queries reports a file that is too large.
    private const int MaxBytes = 1 << 20;

    /// <exception cref="UsageException">The file cannot be read, or is not a query.</exception>
    public static AggregateQuery Read(string path)
    {
        byte[] json = InputFile.Read(path, [], ReadStart);
        try
        {
            return AggregateQuery.Parse(json);
        }
        catch (InvalidQueryException invalid)
        {
            DataIssue issue = invalid.Issues[0] with { File = Path.GetFileName(path) };
            throw new UsageException(IssueTexts.LineOf(issue));
        }
    }

    private static byte[] ReadStart(Stream file)
    {
        byte[] bytes = new byte[MaxBytes];
        return bytes[..file.ReadAtLeast(bytes, MaxBytes, throwOnEndOfStream: false)];
    }
}
