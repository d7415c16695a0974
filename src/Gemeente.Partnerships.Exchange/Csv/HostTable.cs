namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Somebody's file, opened: how it is written is known, and so is what its columns hold. Not thread-safe.</summary>
internal sealed class HostTable
{
    private const int MostShown = 20;

    private readonly CsvImportOptions _options;
    private readonly List<DataIssue> _issues;
    private readonly CsvDialect _dialect;
    private readonly List<int> _unnamed = [];

    private HostTable(string? text, CsvDialect dialect, CsvImportOptions options, List<DataIssue> issues, ValueList<string> fields, ReadOnlySpan<string> required)
    {
        (_options, _issues) = (options, issues);
        Csv = new CsvReader(text, dialect.Delimiter, options.File, issues, options.MaximumIssues, CsvLimits.FieldLength);
        Mapping = options.Mapping is { } given ? Given(given, fields) : ColumnMapping.Guess(Csv.Header.ToArray(), fields);
        if (Csv.Header.Length > 0)
            CheckMapping(required);
        if (!Csv.IsSound)
            Csv = new CsvReader(null, options.File, issues);
        _dialect = dialect.DecimalComma is null && options.Dialect is null
            ? dialect with { DecimalComma = DecimalComma(text, dialect) }
            : dialect;
        for (int column = 1; column <= Csv.Header.Length; column++)
        {
            if (Csv.Header[column - 1].Length == 0)
                _unnamed.Add(column);
        }

        Rows = new RowAccount(Csv, options.File, issues, options.Progress);
        Cells = new HostCells(Csv, Mapping, _dialect.DecimalComma, IsExport(fields), options);
    }

    public CsvReader Csv { get; }

    public ColumnMapping Mapping { get; }

    public RowAccount Rows { get; }

    public HostCells Cells { get; }

    public static HostTable Open(Stream stream, CsvImportOptions options, ValueList<string> fields, params ReadOnlySpan<string> required)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        CsvEncoding encoding = options.Dialect?.Encoding ?? CsvBytes.Detect(bytes);
        string? text = bytes is null ? null : CsvBytes.Decode(bytes, encoding, options.File, issues);
        if (bytes is not null && options.Dialect is null && encoding == CsvEncoding.Windows1252)
            CsvBytes.WarnOfUtf8(bytes, options.File, issues);
        char? hinted = text is null ? null : CsvDelimiters.TakeHint(ref text);
        CsvDialect dialect = options.Dialect ?? new CsvDialect { Encoding = encoding, Delimiter = hinted ?? CsvDelimiters.Detect(text ?? "") };
        return new HostTable(text, dialect, options, issues, fields, required);
    }

    /// <summary>Makes a record of each row, and tells what a row holds that is not read.</summary>
    public void ReadAll<T>(Func<T> make, Func<T, string?> idOf, Func<T, bool> tryAdd, Func<T, string?>? domestic = null) => Rows.ReadAll(
        () =>
        {
            Rows.WarnOfRowsInside();
            CheckUnnamed();
            return make();
        },
        idOf, tryAdd, domestic);

    public int? ColumnNumber(string field) => Mapping.ColumnOf(field) is { } column ? Csv.ColumnOf(column) : null;

    public CsvImport ToImport(PartnershipDataSet dataSet) => new()
    {
        DataSet = dataSet with { Attribution = [_options.Source], Issues = [.. _issues] },
        Account = Rows.ToAccount(),
        Dialect = _dialect,
        Mapping = Mapping,
    };

    private ColumnMapping Given(ColumnMapping given, ValueList<string> fields)
    {
        foreach (MappedColumn mapped in given.Columns)
        {
            if (!fields.Contains(mapped.Field))
                Csv.Report("csv-mapping", $"'{mapped.Field}' is not what a row holds.", string.Join(", ", fields));
            else if (given.Columns.Count(other => other.Field == mapped.Field) > 1)
                Csv.Report("csv-mapping", $"Several columns are to hold {mapped.Field}.", "one column for it");
            else if (Csv.Header.Length > 0 && Csv.ColumnOf(mapped.Column) is null)
                Csv.Report("csv-mapping", $"The file has no column '{Excerpt.Of(mapped.Column)}', which is to hold {mapped.Field}.", Headers());
        }

        return given with
        {
            Unmapped = [.. Csv.Header.ToArray().Where(column => column.Length > 0 && given.Columns.All(mapped => mapped.Column != column))],
        };
    }

    private void CheckMapping(ReadOnlySpan<string> required)
    {
        foreach (string field in required)
        {
            if (Mapping.ColumnOf(field) is null)
                Csv.Report("csv-mapping", $"No column holds {field}: {Headers()}.", "a column for it, or a mapping");
        }

        foreach (string column in Mapping.Unmapped)
            Csv.Report("unmapped-column", $"Column '{Excerpt.Of(column)}' is not read.", column: Csv.ColumnOf(column), severity: IssueSeverity.Warning);
    }

    // A column without a name is told once, where the first text stands in it: many files have empty ones.
    private void CheckUnnamed()
    {
        for (int i = _unnamed.Count - 1; i >= 0; i--)
        {
            if (!Csv.IsEmpty(_unnamed[i]))
            {
                Csv.Report(
                    "unmapped-column", "There is text in a column without a name, which is not read.", "a name in the header", _unnamed[i], IssueSeverity.Warning);
                _unnamed.RemoveAt(i);
            }
        }
    }

    /// <summary>Whether the file has every column that an export of this package has.</summary>
    private bool IsExport(ValueList<string> fields)
    {
        string[] header = Csv.Header.ToArray();
        IEnumerable<string> exported = fields == ColumnMapping.PartnershipFields
            ? CsvColumns.Partnerships.Select(column => column.Name)
            : CsvColumns.Profiles.Select(column => column.Name);
        return exported.All(header.Contains);
    }

    private string Headers() => string.Join(", ", Csv.Header.ToArray().Take(MostShown).Select(column => Excerpt.Of(column))) + (Csv.Header.Length > MostShown ? ", ..." : "");

    // A pass of its own over the columns that hold amounts.
    private bool? DecimalComma(string? text, CsvDialect dialect)
    {
        string[] columns = [.. Mapping.Columns.Where(mapped => mapped.Field.StartsWith("annual_budget", StringComparison.Ordinal)).Select(mapped => mapped.Column)];
        if (columns.Length == 0)
            return null;
        CsvReader csv = new(text, dialect.Delimiter, _options.File, [], _options.MaximumIssues, CsvLimits.FieldLength);
        List<string> cells = [];
        while (csv.Read())
        {
            foreach (string column in columns)
                cells.Add(csv.Text(column) ?? "");
        }

        return HostNumbers.DecimalComma(cells);
    }
}
