namespace Gemeente.Partnerships.Tool.Output;

/// <summary>Writes RFC 4180 text that no spreadsheet takes for formulas.</summary>
internal static class CsvText
{
    public static void Write(IEnumerable<IReadOnlyList<string?>> rows, TextWriter output)
    {
        foreach (IReadOnlyList<string?> row in rows)
            output.WriteLine(string.Join(',', row.Select(Field)));
    }

    /// <summary>A spreadsheet runs what begins like a formula; an apostrophe before it makes it text.</summary>
    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        string guarded = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? $"'{text}" : text;
        return guarded.AsSpan().ContainsAny(",\"\r\n") ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }
}
