using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>
/// Imports a list of pairs of twin towns (jumelages), such as one of the whole world. Either side may be the Dutch
/// place; the pair becomes a partnership of its municipality. Every row enters the account.
/// </summary>
/// <remarks>Reading never throws because of the content of the file. Safe for use by several threads.</remarks>
public static class TwinTownList
{
    /// <summary>Reads a CSV file with a header from a stream, which stays open. The dialect is detected.</summary>
    public static PartnershipImport Read(Stream stream, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Read((fieldsIn, issues) => SheetText.Read(stream, options, null, fieldsIn, issues), options);
    }

    /// <summary>Reads CSV text with a header. The delimiter is detected.</summary>
    public static PartnershipImport Read(TextReader reader, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        return Read(
            (fieldsIn, issues) =>
                SheetText.From(
                    CsvText.From(reader, options.File, issues, FileBytes.MaxLength) is { } text
                        ? CsvText.WithLineFeeds(text)
                        : null,
                    CsvEncoding.Utf8,
                    options,
                    null,
                    fieldsIn,
                    issues
                ),
            options
        );
    }

    /// <summary>Reads a list from any file of rows.</summary>
    internal static PartnershipImport Read(SheetReader read, TwinTownOptions options)
    {
        List<DataIssue> issues = [];
        SheetSource file = read(row => FieldsIn(row, options), issues);
        CsvReader csv = CsvReader.Lenient(file.Open?.Invoke(), options.File, issues, options.MaxIssues);
        string[] header = csv.Header.ToArray();
        options = options with { First = InCaseOf(header, options.First), Second = InCaseOf(header, options.Second) };
        CheckHeader(csv, options);
        if (!csv.IsSound)
            csv = CsvReader.Lenient(null, options.File, issues, options.MaxIssues);
        TwinTownReader reader = new(csv, options, IsNaMissing(CsvReader.Silent(file.Open?.Invoke()), options));
        ImportAccount account = reader.ReadAll();
        return new PartnershipImport
        {
            DataSet = new PartnershipDataSet
            {
                Name = options.Source.Title,
                AsOf = options.AsOf,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(reader.Partnerships),
                Attribution = [options.Source],
                Issues = [.. issues],
            },
            Account = account,
            IsComplete = csv.IsComplete,
            Dialect = file.Dialect,
            Sheet = csv.Sheet,
        };
    }

    /// <summary>Returns the columns that a row names, null for others; null if it lacks a required one.</summary>
    private static string?[]? FieldsIn(string[] row, TwinTownOptions options)
    {
        string[] columns = Columns(options);
        return Required(options).All(column => row.Contains(column, StringComparer.OrdinalIgnoreCase))
            ? [.. row.Select(cell => columns.Contains(cell, StringComparer.OrdinalIgnoreCase) ? cell : null)]
            : null;
    }

    // The header may have the names of columns in other capitals.
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

    private static string[] Required(TwinTownOptions options) =>
        [options.First.Place, options.First.Country, options.Second.Place, options.Second.Country];

    private static string[] Columns(TwinTownOptions options) =>
        [.. Required(options), .. new[] { options.First.CountryCode, options.Second.CountryCode }.OfType<string>()];

    private static void CheckHeader(CsvReader csv, TwinTownOptions options)
    {
        if (csv.Header.Length == 0)
            return;
        string[] required = Required(options);
        foreach (string column in required.Where(column => csv.ColumnOf(column) is null))
            csv.Report(CsvIssueMessages.MissingColumn(column, required), severity: IssueSeverity.Error);
        string[] read = Columns(options);
        csv.ReportDuplicateColumns(read);
        if (!csv.IsSound)
            return;
        foreach (
            string column in csv.Header.ToArray().Where(name => name.Length > 0).Except(read, StringComparer.Ordinal)
        )
            csv.Report(ExchangeIssueMessages.UnmappedColumn(column), csv.ColumnOf(column));
    }

    // A place is never called NA, so that a country is not Namibia either in a list that has such cells.
    private static bool IsNaMissing(CsvReader csv, TwinTownOptions options)
    {
        string[] columns = [options.First.Place, options.Second.Place];
        while (csv.Read())
        {
            if (Array.Exists(columns, column => csv.Field(column).Trim() is MissingValues.Na))
                return true;
        }

        return false;
    }
}
