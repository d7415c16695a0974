using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>
/// Imports a list of pairs of twin towns (jumelages), such as those of the whole world. A pair may have the Dutch place
/// on either side: it stands for the partnership of that municipality. Every row enters the account.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class TwinTownList
{
    /// <summary>
    /// Reads a CSV file with a header from a stream, which stays open. How it is written is found out.
    /// </summary>
    public static PartnershipImport Read(Stream stream, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        CsvEncoding encoding = CsvBytes.Detect(bytes);
        string? text = bytes is null ? null : CsvBytes.Decode(bytes, encoding, options.File, issues);
        if (text is not null && encoding == CsvEncoding.Windows1252)
            CsvBytes.WarnOfUtf8(bytes, options.File, issues);
        return Read(text, encoding, options, issues);
    }

    /// <summary>Reads CSV text with a header. What stands between its cells is found out.</summary>
    public static PartnershipImport Read(TextReader reader, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        string? text = CsvText.From(reader, options.File, issues);
        return Read(text is null ? null : CsvText.WithLineFeeds(text), CsvEncoding.Utf8, options, issues);
    }

    private static PartnershipImport Read(
        string? text,
        CsvEncoding encoding,
        TwinTownOptions options,
        List<DataIssue> issues
    )
    {
        CsvDialect dialect = new()
        {
            Encoding = encoding,
            Delimiter = text is null ? ',' : CsvDelimiters.TakeHint(ref text) ?? CsvDelimiters.Detect(text),
        };
        if (text is not null && FindHeader(text, options) is var (header, names))
        {
            text = header.Uncover(text, options.File, issues);
            dialect = dialect with { Delimiter = header.Delimiter };
            options = options with { First = InCaseOf(names, options.First), Second = InCaseOf(names, options.Second) };
        }

        CsvReader csv = CsvReader.Lenient(text, dialect.Delimiter, options.File, issues, options.MaxIssues);
        CheckHeader(csv, options);
        if (!csv.IsSound)
            csv = new CsvReader(null, options.File, issues);
        TwinTownReader reader = new(csv, options, issues);
        ImportAccount account = reader.ReadAll();
        return new PartnershipImport
        {
            DataSet = new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(reader.Ties),
                Attribution = [options.Source],
                Issues = [.. issues],
            },
            Account = account,
            Dialect = dialect,
        };
    }

    /// <summary>Which of the first rows names the columns, and how.</summary>
    private static (SheetHeader Header, string[] Names)? FindHeader(string text, TwinTownOptions options)
    {
        string[] needed = Needed(options);
        foreach (char delimiter in CsvDelimiters.Candidates)
        {
            CsvTokenizer tokens = new(text, delimiter);
            for (int row = 0; row < SheetHeader.MaxRows && tokens.Next() is var token and not CsvToken.End; row++)
            {
                if (
                    token == CsvToken.Record
                    && tokens.TrimmedFields() is var names
                    && needed.All(column => names.Contains(column, StringComparer.OrdinalIgnoreCase))
                )
                    return (new SheetHeader(delimiter, tokens.Line, tokens.Begin), names);
            }
        }

        return null;
    }

    // Names of columns may be in other capitals.
    private static TwinTownColumns InCaseOf(string[] header, TwinTownColumns columns)
    {
        return new TwinTownColumns(
            Named(columns.Place),
            Named(columns.Country),
            columns.CountryCode is { } code ? Named(code) : null
        );

        string Named(string column) =>
            header.Contains(column)
                ? column
                : Array.Find(header, name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) ?? column;
    }

    private static string[] Needed(TwinTownOptions options) =>
        [options.First.Place, options.First.Country, options.Second.Place, options.Second.Country];

    private static void CheckHeader(CsvReader csv, TwinTownOptions options)
    {
        if (csv.Header.Length == 0)
            return;
        string[] needed = Needed(options);
        foreach (string column in needed.Where(column => csv.ColumnOf(column) is null))
            csv.Report("csv-header", $"Column '{Excerpt.Of(column)}' is missing.", string.Join(',', needed));
        string[] read =
        [
            .. needed,
            .. new[] { options.First.CountryCode, options.Second.CountryCode }.OfType<string>(),
        ];
        csv.ReportTwins(read);
        if (!csv.IsSound)
            return;
        foreach (
            string column in csv.Header.ToArray().Where(name => name.Length > 0).Except(read, StringComparer.Ordinal)
        )
            csv.Report(
                "unmapped-column",
                $"Column '{Excerpt.Of(column)}' is not read.",
                column: csv.ColumnOf(column),
                severity: IssueSeverity.Warning
            );
    }
}
