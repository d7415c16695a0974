namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>The style sheet of reports. It is read when the first page is written.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> LazyCss = new(() =>
    {
        using Stream stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>The rules. They have no ampersands, angle brackets or carriage returns: they are also XML.</summary>
    public static string Css => LazyCss.Value;
}
