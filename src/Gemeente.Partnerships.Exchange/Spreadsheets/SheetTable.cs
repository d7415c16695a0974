using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Somebody's file, opened: how it is written is known, and so is what its columns hold. Not thread-safe.
/// </summary>
internal sealed class SheetTable
{
    private const int MaxShown = 20;

    private readonly CsvImportOptions _options;
    private readonly List<DataIssue> _issues;
    private readonly HeaderNames _names;
    private readonly CsvDialect _dialect;
    private readonly List<int> _unnamed = [];
    private readonly ShortRows _short;

    private SheetTable(SheetText file, HeaderNames names, CsvImportOptions options, List<DataIssue> issues)
    {
        (_names, _options, _issues) = (names, options, issues);
        Csv = CsvReader.Lenient(file.Text, file.Dialect.Delimiter, options.File, issues, options.MaxIssues);
        Mapping = names.MappingOf(Csv.Header.ToArray());
        CheckGiven();
        if (Csv.Header.Length > 0)
            CheckMapping();
        if (!Csv.IsSound)
            Csv = new CsvReader(null, options.File, issues);
        SheetNames known = new(options);
        SheetSurvey survey =
            Csv.Header.Length == 0 ? SheetSurvey.None : SheetSurvey.Of(Mapping, () => CellsAgain(file, known));
        _dialect = file.Dialect with
        {
            DecimalComma = options.DecimalComma ?? file.Dialect.DecimalComma ?? survey.DecimalComma,
        };
        for (int column = 1; column <= Csv.Header.Length; column++)
        {
            if (Csv.Header[column - 1].Length == 0)
                _unnamed.Add(column);
        }

        Rows = new RowAccount(Csv, options.File, issues, options.Progress);
        Cells = CellsOf(Csv, known, survey with { DecimalComma = _dialect.DecimalComma }, IsExport());
        _short = new ShortRows(Csv, () => CellsAgain(file, known));
    }

    public CsvReader Csv { get; }

    public ColumnMapping Mapping { get; }

    public RowAccount Rows { get; }

    public SheetCells Cells { get; }

    public static SheetTable Open(
        Stream stream,
        CsvImportOptions options,
        ValueList<string> fields,
        params string[] required
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        HeaderNames names = new(options, fields, required);
        return new SheetTable(SheetText.Read(stream, options, names, issues), names, options, issues);
    }

    /// <summary>Makes a record of each row, and tells what a row holds that is not read.</summary>
    public void ReadAll<T>(
        Func<T> make,
        Func<T, string?> idOf,
        Func<T, bool> tryAdd,
        Func<T, string?>? domestic = null
    ) =>
        Rows.ReadAll(
            () =>
            {
                Rows.WarnOfRowsInside();
                CheckUnnamed();
                return make();
            },
            idOf,
            tryAdd,
            domestic,
            _short.Check
        );

    public int? ColumnNumber(string field) => Mapping.ColumnOf(field) is { } column ? Csv.ColumnOf(column) : null;

    public PartnershipImport ToImport(PartnershipDataSet dataSet) =>
        new()
        {
            DataSet = dataSet with { Attribution = [_options.Source], Issues = [.. _issues] },
            Account = Rows.ToAccount(),
            Dialect = _dialect,
            Mapping = Mapping,
        };

    private SheetCells CellsOf(CsvReader csv, SheetNames known, SheetSurvey survey, bool isExport)
    {
        SheetCells cells = new(csv, Mapping, known, survey, isExport, _options);
        csv.IsRefused = new LaterHeaders(cells, _names).Check;
        return cells;
    }

    private void CheckGiven()
    {
        ValueList<MappedColumn> given = _options.Mapping?.Columns ?? [];
        foreach (MappedColumn mapped in given)
        {
            if (!_names.Fields.Contains(mapped.Field))
                Csv.Report(
                    "csv-mapping",
                    $"'{mapped.Field}' is not what a row holds.",
                    string.Join(", ", _names.Fields)
                );
            else if (given.Count(other => other.Field == mapped.Field) > 1)
                Csv.Report("csv-mapping", $"Several columns are to hold {mapped.Field}.", "one column for it");
            else if (Csv.Header.Length > 0 && Csv.ColumnOf(mapped.Column) is null)
                Csv.Report(
                    "csv-mapping",
                    $"The file has no column '{Excerpt.Of(mapped.Column)}', which is to hold {mapped.Field}.",
                    Headers()
                );
        }
    }

    private void CheckMapping()
    {
        foreach (string field in _names.Required)
        {
            if (Mapping.ColumnOf(field) is null)
                Csv.Report(
                    "csv-mapping",
                    $"No column holds {field}: {Headers()}.",
                    $"a column for it, named in one of the first {SheetHeader.MaxRows} rows, or a mapping"
                );
        }

        string[] read = [.. Mapping.Columns.Select(mapped => mapped.Column)];
        foreach (
            string column in Mapping.Unmapped.Distinct(StringComparer.Ordinal).Except(read, StringComparer.Ordinal)
        )
            Csv.Report(
                "unmapped-column",
                $"Column '{Excerpt.Of(column)}' is not read.",
                column: Csv.ColumnOf(column),
                severity: IssueSeverity.Warning
            );
        Csv.ReportTwins(read);
    }

    // A column without a name is told once, where the first text stands in it: many files have empty ones.
    private void CheckUnnamed()
    {
        for (int i = _unnamed.Count - 1; i >= 0; i--)
        {
            if (!Csv.IsEmpty(_unnamed[i]))
            {
                Csv.Report(
                    "unmapped-column",
                    "There is text in a column without a name, which is not read.",
                    "a name in the header",
                    _unnamed[i],
                    IssueSeverity.Warning
                );
                _unnamed.RemoveAt(i);
            }
        }
    }

    /// <summary>Whether the file has every column that an export of this package has.</summary>
    private bool IsExport()
    {
        string[] header = Csv.Header.ToArray();
        IEnumerable<string> exported =
            _names.Fields == ColumnMapping.PartnershipFields
                ? CsvColumns.Partnerships.Select(column => column.Name)
                : CsvColumns.Profiles.Select(column => column.Name);
        return exported.All(header.Contains);
    }

    private string Headers() =>
        string.Join(", ", Csv.Header.ToArray().Take(MaxShown).Select(column => Excerpt.Of(column)))
        + (Csv.Header.Length > MaxShown ? ", ..." : "");

    /// <summary>The cells from the begin of the file, for a pass that tells nothing.</summary>
    private SheetCells CellsAgain(SheetText file, SheetNames known) =>
        CellsOf(CsvReader.Silent(file.Text, file.Dialect.Delimiter), known, SheetSurvey.None, isExport: false);
}
