using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Lookups;

/// <summary>Reads a <see cref="LookupTable"/>. Not thread-safe.</summary>
internal sealed class LookupReader(PartnershipCatalog catalog, QueryDimensions dimensions, LookupTableOptions options)
{
    private const int MaxValueLength = 200;
    private const int MaxIdLength = 64;
    private const string Unknown = "unknown";

    // Counts and trends have these columns besides those of their dimensions, and counts have a column with names for
    // each dimension.
    private static readonly string[] ColumnsOfAnswers =
    [
        "count",
        "certain",
        "possible",
        "share",
        "base",
        "reconstructed",
        "from",
        "to",
        "begun",
        "possibly-begun",
        "ended",
        "possibly-ended",
        "ending-on-last-day",
        "not-begun-on-last-day",
        "ended-before-last-day",
    ];

    private const string NameSuffix = "-name";

    private readonly List<DataIssue> _issues = [];
    private readonly QueryTextReader _names = new(catalog, dimensions);

    public LookupTable Read(Stream stream)
    {
        byte[]? bytes = FileBytes.From(stream, options.File, _issues);
        string? text = bytes is null ? null : CsvBytes.Decode(bytes, CsvBytes.Detect(bytes), options.File, _issues);
        if (text is null)
            return Refused();
        char? hint = CsvDelimiters.TakeHint(ref text);
        var rows = new CsvTokenizer(text, hint ?? CsvDelimiters.Detect(text));
        var csv = CsvReader.Lenient(rows, options.File, _issues, CsvLimits.MaxIssues);
        string[] header = [.. csv.Header];
        if (KeyColumnOf(header) is not { } key)
            return Refused();
        LookupColumn[] columns = ColumnsOf(header, key.Index);
        if (columns.Length == 0)
        {
            Add(ExchangeIssueMessages.LookupWithoutValues(), line: 1);
            return Refused();
        }

        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        int count = 0;
        csv.OnRefused = () => count++;
        while (csv.Read())
        {
            if (csv.IsBlank)
                continue;
            count++;
            ReadRow(csv, key, columns, lines);
        }

        Dimension<PartnershipFact> dimension = dimensions.FindOfPartnerships(key.Id)!;
        return new LookupTable
        {
            KeyDimensionId = key.Id,
            Dimensions = [.. columns.Select(column => column.ToDimension(dimension, this))],
            RowCount = count,
            UsedCount = lines.Count,
            MissingKeys =
            [
                .. catalog
                    .AllPartnerships.CountBy(dimension)
                    .Rows.Select(row => row.Code!)
                    .Where(code => !lines.ContainsKey(code)),
            ],
            Issues = [.. _issues],
        };
    }

    public void Add(IssueText text, int? line = null, int? column = null)
    {
        if (_issues.Count < CsvLimits.MaxIssues)
            _issues.Add(text.ToIssue() with { File = options.File, Line = line, Column = column });
    }

    private LookupTable Refused() => new() { Issues = [.. _issues] };

    /// <summary>Reads a row. A key that occurs again is not used, unless it has the same values.</summary>
    private void ReadRow(
        CsvReader csv,
        (int Index, string Id) key,
        LookupColumn[] columns,
        Dictionary<string, int> lines
    )
    {
        string written = Cell(csv, key.Index);
        if (written.Length == 0)
        {
            Add(ExchangeIssueMessages.LookupWithoutKey(), csv.Line, key.Index + 1);
            return;
        }

        string code;
        try
        {
            code = _names.ReadCode(key.Id, written);
        }
        catch (InvalidQueryException)
        {
            Add(ExchangeIssueMessages.LookupUnknownKey(written), csv.Line, key.Index + 1);
            return;
        }

        if (code == Unknown)
        {
            Add(ExchangeIssueMessages.LookupWithoutKey(), csv.Line, key.Index + 1);
            return;
        }

        if (!lines.TryAdd(code, csv.Line))
        {
            Add(ExchangeIssueMessages.LookupDuplicateKey(written, lines[code]), csv.Line, key.Index + 1);
            return;
        }

        foreach (LookupColumn column in columns)
        {
            string value = Cell(csv, column.Index);
            if (value.Length > MaxValueLength)
                Add(ExchangeIssueMessages.LookupValueTooLong(value.Length, MaxValueLength), csv.Line, column.Index + 1);
            else if (value.Length > 0 && !value.Equals(Unknown, StringComparison.OrdinalIgnoreCase))
                column.Add(code, value, csv.Line);
        }
    }

    private static string Cell(CsvReader csv, int index) => index < csv.FieldCount ? csv[index].Trim().ToString() : "";

    /// <summary>Returns the column of the keys and its dimension; null, with an issue, without one.</summary>
    private (int Index, string Id)? KeyColumnOf(string[] header)
    {
        for (int i = 0; i < header.Length; i++)
        {
            if (options.KeyColumn is { } wanted && header[i] != wanted)
                continue;
            if (DimensionOf(header[i]) is { } id && dimensions.FindOfPartnerships(id) is not null)
                return (i, id);
        }

        if (header.Length > 0)
        {
            Add(
                ExchangeIssueMessages.LookupWithoutKeys([.. dimensions.Partnerships.Select(dimension => dimension.Id)]),
                line: 1
            );
        }

        return null;
    }

    private string? DimensionOf(string name)
    {
        if (name.Length == 0)
            return null;
        try
        {
            return _names.ReadDimension(name);
        }
        catch (InvalidQueryException)
        {
            return null;
        }
    }

    private LookupColumn[] ColumnsOf(string[] header, int key)
    {
        List<LookupColumn> columns = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (
            string id in dimensions
                .Partnerships.Select(dimension => dimension.Id)
                .Concat(dimensions.Municipalities.Select(dimension => dimension.Id))
        )
            taken.UnionWith([id, id + NameSuffix]);
        taken.UnionWith(ColumnsOfAnswers);
        for (int i = 0; i < header.Length; i++)
        {
            if (i == key || header[i].Length == 0)
                continue;
            string id = IdOf(header[i]);
            if (id.Length == 0 || taken.Contains(id) || taken.Contains(id + NameSuffix))
            {
                Add(ExchangeIssueMessages.LookupColumnName(header[i], id), line: 1, i + 1);
                continue;
            }

            taken.UnionWith([id, id + NameSuffix]);
            columns.Add(new LookupColumn(i, id, Label.Same(header[i])));
        }

        return [.. columns];
    }

    /// <summary>
    /// Returns the name of a column as the id of a dimension: letters and digits with hyphens between.
    /// </summary>
    private static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (char character in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(character))
                id.Append(char.ToLowerInvariant(character));
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        string whole = id.ToString();
        return whole[..Math.Min(whole.Length, MaxIdLength)].Trim('-');
    }
}
