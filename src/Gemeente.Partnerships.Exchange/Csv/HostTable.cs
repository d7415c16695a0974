namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Somebody's file, opened: how it is written is known, and so is what its columns hold. Not thread-safe.</summary>
internal sealed class HostTable
{
    private const int MostShown = 20;

    // One may be a cell that is called like a column.
    private const int LeastColumns = 2;

    private readonly CsvImportOptions _options;
    private readonly List<DataIssue> _issues;
    private readonly CsvDialect _dialect;
    private readonly List<int> _unnamed = [];
    private readonly ShortRows _short;

    private HostTable(string? text, CsvDialect dialect, CsvImportOptions options, List<DataIssue> issues, ValueList<string> fields, ReadOnlySpan<string> required)
    {
        (_options, _issues) = (options, issues);
        Csv = Reader(text, dialect, options, issues);
        Mapping = MappingOf(Csv.Header.ToArray(), options, fields);
        CheckGiven(fields);
        if (Csv.Header.Length > 0)
            CheckMapping(required);
        if (!Csv.IsSound)
            Csv = new CsvReader(null, options.File, issues);
        _dialect = dialect with { DecimalComma = options.DecimalComma ?? dialect.DecimalComma ?? DecimalComma(text, dialect) };
        for (int column = 1; column <= Csv.Header.Length; column++)
        {
            if (Csv.Header[column - 1].Length == 0)
                _unnamed.Add(column);
        }

        Rows = new RowAccount(Csv, options.File, issues, options.Progress);
        Cells = new HostCells(Csv, Mapping, _dialect.DecimalComma, IsExport(fields), options);
        _short = new ShortRows(Csv, () => CellsAgain(text, dialect));
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
        char? delimiter = options.Dialect?.Delimiter ?? hinted;
        string[] needed = required.ToArray();
        if (text is not null && HostHeader.Find(text, delimiter is { } one ? [one] : CsvDelimiters.Candidates, names => ColumnsIn(names, options, fields, needed)) is { } header)
        {
            delimiter = header.Delimiter;
            text = header.Uncover(text, options.File, issues);
        }

        CsvDialect dialect = options.Dialect ?? new CsvDialect { Encoding = encoding, Delimiter = delimiter ?? CsvDelimiters.Detect(text ?? "") };
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
        idOf, tryAdd, domestic, _short.Check);

    public int? ColumnNumber(string field) => Mapping.ColumnOf(field) is { } column ? Csv.ColumnOf(column) : null;

    public CsvImport ToImport(PartnershipDataSet dataSet) => new()
    {
        DataSet = dataSet with { Attribution = [_options.Source], Issues = [.. _issues] },
        Account = Rows.ToAccount(),
        Dialect = _dialect,
        Mapping = Mapping,
    };

    private static CsvReader Reader(string? text, CsvDialect dialect, CsvImportOptions options, List<DataIssue> issues) =>
        new(text, dialect.Delimiter, options.File, issues, options.MaximumIssues, CsvLimits.FieldLength) { IsLenient = true };

    /// <summary>What is given of the columns, and what is guessed of the others.</summary>
    private static ColumnMapping MappingOf(string[] header, CsvImportOptions options, ValueList<string> fields)
    {
        ValueList<MappedColumn> given = options.Mapping?.Columns ?? [];
        string[] others = [.. header.Where(column => column.Length > 0 && given.All(mapped => mapped.Column != column))];
        if (options.Mapping is not null && !options.GuessesOtherColumns)
            return new ColumnMapping { Columns = given, Unmapped = [.. others] };
        ColumnMapping guessed = ColumnMapping.Guess(others, [.. fields.Where(field => given.All(mapped => mapped.Field != field))]);
        return guessed with { Columns = [.. given, .. guessed.Columns] };
    }

    /// <summary>How many columns a row names, where it has all that are needed or given, and not just one of them by chance; else 0.</summary>
    private static int ColumnsIn(string[] names, CsvImportOptions options, ValueList<string> fields, string[] required)
    {
        ColumnMapping mapping = MappingOf(names, options, fields);
        bool isHeader = mapping.Columns.Count >= LeastColumns
            && mapping.Columns.All(mapped => names.Contains(mapped.Column))
            && required.All(field => mapping.ColumnOf(field) is not null);
        return isHeader ? mapping.Columns.Count : 0;
    }

    private void CheckGiven(ValueList<string> fields)
    {
        ValueList<MappedColumn> given = _options.Mapping?.Columns ?? [];
        foreach (MappedColumn mapped in given)
        {
            if (!fields.Contains(mapped.Field))
                Csv.Report("csv-mapping", $"'{mapped.Field}' is not what a row holds.", string.Join(", ", fields));
            else if (given.Count(other => other.Field == mapped.Field) > 1)
                Csv.Report("csv-mapping", $"Several columns are to hold {mapped.Field}.", "one column for it");
            else if (Csv.Header.Length > 0 && Csv.ColumnOf(mapped.Column) is null)
                Csv.Report("csv-mapping", $"The file has no column '{Excerpt.Of(mapped.Column)}', which is to hold {mapped.Field}.", Headers());
        }
    }

    private void CheckMapping(ReadOnlySpan<string> required)
    {
        foreach (string field in required)
        {
            if (Mapping.ColumnOf(field) is null)
                Csv.Report("csv-mapping", $"No column holds {field}: {Headers()}.", $"a column for it, named in one of the first {HostHeader.MostRows} rows, or a mapping");
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

    /// <summary>The cells from the begin of the file, for a pass that tells nothing.</summary>
    private HostCells CellsAgain(string? text, CsvDialect dialect) =>
        new(Reader(text, dialect, _options, []), Mapping, decimalComma: null, isExport: false, _options);

    // A pass of its own over the amounts of rows with a municipality: what else is written in such a column, such as a total or a remark, is not theirs.
    private bool? DecimalComma(string? text, CsvDialect dialect)
    {
        string[] fields = [.. Mapping.Columns.Select(mapped => mapped.Field).Where(field => field.StartsWith("annual_budget", StringComparison.Ordinal))];
        if (fields.Length == 0)
            return null;
        HostCells cells = CellsAgain(text, dialect);
        List<string> amounts = [];
        while (cells.Csv.Read())
        {
            if (cells.HasMunicipality)
                amounts.AddRange(fields.Select(cells.Text).OfType<string>());
        }

        return HostNumbers.DecimalComma(amounts);
    }
}
