using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>An open spreadsheet: its dialect, the fields of its columns, and its rows. Not thread-safe.</summary>
internal sealed class SheetTable
{
    private const int MaxListedColumns = 20;

    private static readonly string[] PartnerFields = ["partner", "city1", "city2"];

    private readonly SheetImportOptions _options;
    private readonly List<DataIssue> _issues;
    private readonly HeaderRecogniser _headers;
    private readonly CsvDialect? _dialect;
    private readonly List<int> _unnamedColumns = [];
    private readonly BrokenRows _brokenRows;
    private readonly RowAccount _rows;
    private readonly ColumnSamples _samples;

    private SheetTable(SheetSource file, HeaderRecogniser headers, SheetImportOptions options, List<DataIssue> issues)
    {
        (_headers, _options, _issues) = (headers, options, issues);
        PlaceNames names = new(options);
        if (file.Open is { } open && options.FillDown.Count > 0)
            file = file with { Open = () => new FilledRows(open(), FilledColumns) };
        if (options.UseSeveralPartners)
        {
            foreach (string field in PartnerFields.Where(headers.Fields.Contains))
                file = WithSplitRows(file, field, text => names.FindCountry(text) is not null);
        }

        Csv = CsvReader.Lenient(file.Open?.Invoke(), options.File, issues, options.MaxIssues);
        Mapping = headers.MappingOf(Csv.Header.ToArray());
        CheckGivenMapping();
        if (Csv.Header.Length > 0)
            CheckMapping(names);
        if (!Csv.IsSound)
            Csv = CsvReader.Lenient(null, options.File, issues, options.MaxIssues);
        Func<SheetRow> openAgain = () => Open(CsvReader.Silent(file.Open?.Invoke()), names, isExport: false);
        ValueFormats formats = Csv.Header.Length == 0 ? ValueFormats.Unknown : ValueFormats.Detect(Mapping, openAgain);
        bool? hasDecimalComma = options.HasDecimalComma ?? file.Dialect?.HasDecimalComma ?? formats.HasDecimalComma;
        _dialect = file.Dialect is { } dialect ? dialect with { HasDecimalComma = hasDecimalComma } : null;
        for (int column = 1; column <= Csv.Header.Length; column++)
        {
            if (Csv.Header[column - 1].Length == 0)
                _unnamedColumns.Add(column);
        }

        _rows = new RowAccount(Csv, options.File, options.Progress);
        _brokenRows = new BrokenRows(Csv, openAgain);
        Names = names;
        Row = Open(Csv, names, IsExport());
        Row.IsNaMissing = formats.IsNaMissing;
        Cells = new SheetCells(Row, names, formats with { HasDecimalComma = hasDecimalComma }, options.AsOf)
        {
            FindThemes = options.FindThemes,
        };
        _samples = new ColumnSamples(Csv);
    }

    public CsvReader Csv { get; }

    public ColumnMapping Mapping { get; }

    public SheetCells Cells { get; }

    public SheetRow Row { get; }

    public PlaceNames Names { get; }

    public RowAccount Rows => _rows;

    /// <summary>Opens a spreadsheet with rows of the fields of a header.</summary>
    /// <param name="read">
    /// Reads the file. It gets a function that returns the fields of the columns that a row names, or null if the row
    /// is not a header.
    /// </param>
    /// <param name="options">The settings.</param>
    /// <param name="headers">Recognises the header.</param>
    public static SheetTable Open(SheetReader read, SheetImportOptions options, HeaderRecogniser headers)
    {
        List<DataIssue> issues = [];
        return new SheetTable(read(headers.FieldsIn, issues), headers, options, issues);
    }

    /// <summary>Makes a record of each row. The parameters are those of <see cref="RowAccount"/>.</summary>
    public void ReadAll<T>(
        Func<T> make,
        Func<T, string?> idOf,
        Func<T, bool> tryAdd,
        Func<T, string?>? domestic = null
    ) =>
        _rows.ReadAll(
            () =>
            {
                CheckRow();
                return make();
            },
            idOf,
            tryAdd,
            domestic,
            _brokenRows.IsComplete
        );

    /// <summary>Reports what can be wrong with any row, and notes a sample of each column.</summary>
    public void CheckRow()
    {
        _rows.WarnOfRowsInside();
        CheckUnnamedColumns();
        Cells.WarnOfFootnotes();
        _samples.Note();
    }

    /// <summary>Returns the number of the column that contains a field, from 1; null if it is missing.</summary>
    public int? ColumnNumber(string field) => Mapping.ColumnOf(field) is { } column ? Csv.ColumnOf(column) : null;

    /// <summary>Returns the result of the import.</summary>
    public PartnershipImport ToImport(PartnershipDataSet dataSet) =>
        new()
        {
            Kind =
                _headers.Fields == ColumnMapping.PartnershipFields ? ImportKind.Partnerships
                : _headers.Fields == ColumnMapping.ProfileFields ? ImportKind.Profiles
                : ImportKind.TwinTowns,
            DataSet = dataSet with { AsOf = _options.AsOf, Attribution = [_options.Source], Issues = [.. _issues] },
            Account = _rows.ToAccount(),
            IsComplete = Csv.IsComplete,
            Dialect = _dialect,
            Sheet = Csv.Sheet,
            Mapping = Mapping,
            Columns = _samples.ToColumns(Mapping),
        };

    private int[] FilledColumns(string[] header) =>
        [
            .. _headers
                .MappingOf(header)
                .Columns.Where(mapped => _options.FillDown.Contains(mapped.Field))
                .Select(mapped => Array.IndexOf(header, mapped.Column))
                .Where(column => column >= 0),
        ];

    private SheetSource WithSplitRows(SheetSource file, string field, Func<string, bool> isCountry) =>
        file.Open is { } open
            ? file with
            {
                Open = () => new SplitRows(open(), ColumnOf, field, cell => PartnerLists.Split(cell, isCountry)),
            }
            : file;

    private int ColumnOf(string[] header, string field) =>
        _headers.MappingOf(header).ColumnOf(field) is { } column ? Array.IndexOf(header, column) : -1;

    private SheetRow Open(CsvReader csv, PlaceNames names, bool isExport)
    {
        SheetRow row = new(csv, Mapping, names, isExport, _options);
        csv.IsRefused = new RepeatedHeaders(row, _headers).Refuses;
        return row;
    }

    private void CheckGivenMapping()
    {
        ValueList<MappedColumn> given = _options.Mapping?.Columns ?? [];
        foreach (MappedColumn mapped in given)
        {
            if (!_headers.Fields.Contains(mapped.Field))
                Csv.Report(ExchangeIssueMessages.MappedFieldUnknown(mapped.Field, [.. _headers.Fields]));
            else if (given.Count(other => other.Field == mapped.Field) > 1)
                Csv.Report(ExchangeIssueMessages.MappedFieldTwice(mapped.Field));
            else if (Csv.Header.Length > 0 && Csv.ColumnOf(mapped.Column) is null)
                Csv.Report(ExchangeIssueMessages.MappedColumnMissing(mapped.Column, mapped.Field, ListedColumns()));
        }
    }

    private void CheckMapping(PlaceNames names)
    {
        foreach (string field in _headers.MissingIn(Mapping))
            Csv.Report(ExchangeIssueMessages.RequiredFieldMissing(field, ListedColumns(), SheetHeader.MaxRows));
        if (
            _options.Municipality is { } municipality
            && Mapping.ColumnOf("municipality") is null
            && Mapping.ColumnOf("city1") is null
            && PlaceNames.MunicipalityIssueOf(names.MatchMunicipality(municipality), isOfAllRows: true) is { } issue
        )
            Csv.Report(issue);
        string[] read = [.. Mapping.Columns.Select(mapped => mapped.Column)];
        foreach (
            string column in Mapping.Unmapped.Distinct(StringComparer.Ordinal).Except(read, StringComparer.Ordinal)
        )
            Csv.Report(ExchangeIssueMessages.UnmappedColumn(column), Csv.ColumnOf(column));
        Csv.ReportDuplicateColumns(read);
    }

    // A column without a name is reported once, at its first text: many files have empty ones.
    private void CheckUnnamedColumns()
    {
        for (int i = _unnamedColumns.Count - 1; i >= 0; i--)
        {
            if (!Csv.IsEmpty(_unnamedColumns[i]))
            {
                Csv.Report(ExchangeIssueMessages.UnnamedColumn(), _unnamedColumns[i]);
                _unnamedColumns.RemoveAt(i);
            }
        }
    }

    /// <summary>True if the file has every column of an export of this package.</summary>
    private bool IsExport()
    {
        string[] header = Csv.Header.ToArray();
        IEnumerable<string> exported =
            _headers.Fields == ColumnMapping.PartnershipFields ? CsvColumns.Partnerships.Select(column => column.Name)
            : _headers.Fields == ColumnMapping.ProfileFields ? CsvColumns.Profiles.Select(column => column.Name)
            : [];
        return exported.Any() && exported.All(header.Contains);
    }

    private string ListedColumns() =>
        string.Join(", ", Csv.Header.ToArray().Take(MaxListedColumns).Select(column => Excerpt.Of(column)))
        + (Csv.Header.Length > MaxListedColumns ? ", ..." : "");
}
