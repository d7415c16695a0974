using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Text;
using SpreadCheetah;

namespace Gemeente.Partnerships.Excel.Writing;

/// <summary>
/// Writes a sheet for each table of a data set that has records. The columns are those of a Data Package, with the
/// names of municipalities and countries next to their codes. Dates and numbers are cells of their type.
/// </summary>
internal sealed class RecordSheets(WorkbookWriter writer, PartnershipDataSet dataSet, WorkbookWriteOptions options)
    : IPackageTableVisitor
{
    /// <summary>The end of the name of a column with names, which is not read.</summary>
    private const string NameSuffix = "_name";

    // The widths of columns follow from the first records.
    private const int MaxSample = 200;
    private const string Municipality = "municipality";
    private const string Country = "country";

    private readonly HashSet<object> _known =
    [
        .. options.Municipalities.All,
        .. options.Countries.All,
        .. options.Countries.IncomeGroups,
        .. options.Countries.EuStatuses,
    ];

    /// <summary>Returns true if a column has the names of the codes in another column.</summary>
    public static bool IsNames(string column) => column is Municipality + NameSuffix or Country + NameSuffix;

    public void Visit<T>(PackageTable<T> table)
    {
        T[] records = [.. table.RecordsIn(dataSet).Where(record => !_known.Contains(record!))];
        if (records.Length == 0)
            return;
        Column<T>[] columns = [.. table.Columns.SelectMany(ColumnsOf)];
        int[] widths =
        [
            .. columns.Select(column =>
                records.Take(MaxSample).Max(record => Math.Max(column.Name.Length, column.Text(record)?.Length ?? 0))
            ),
        ];
        writer.StartSheet(table.Name, widths, records.Length);
        writer.Add([.. columns.Select(column => writer.Bold(column.Name))]);
        Cell[] cells = new Cell[columns.Length];
        foreach (T record in records)
        {
            for (int i = 0; i < columns.Length; i++)
                cells[i] = columns[i].Cell(record);
            writer.Add(cells);
        }
    }

    private IEnumerable<Column<T>> ColumnsOf<T>(CsvColumn<T> column)
    {
        yield return new Column<T>(column.Name, column.Cell, record => CellOf(column, column.Cell(record)));
        Func<string, string?>? nameOf = column.Name switch
        {
            Municipality when column.IsOfMunicipality => MunicipalityName,
            Country => CountryName,
            _ => null,
        };
        if (nameOf is not null)
            yield return Names(
                column.Name + NameSuffix,
                record => column.Cell(record) is { } code ? nameOf(code) : null
            );

        static Column<T> Names(string name, Func<T, string?> text) =>
            new(name, text, record => WorkbookWriter.Text(text(record)));
    }

    private Cell CellOf<T>(CsvColumn<T> column, string? text)
    {
        if (text is null)
            return default;
        if (column.IsDate)
        {
            return text.Length == 10 && SheetDates.TryParse(text, out DateTime day)
                    ? writer.Date(DateOnly.FromDateTime(day))
                : text.Length == 4
                && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                && text[0] != '0'
                    ? new Cell(year)
                : WorkbookWriter.Text(text);
        }

        switch (column.Type)
        {
            case "integer"
            or "number"
                when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
                    && IsExact(number):
                return new Cell(number);
            case "boolean":
                return new Cell(text == "true");
            default:
                return column.Pattern is null ? WorkbookWriter.Text(text) : writer.Code(text);
        }
    }

    // A workbook has numbers of about 15 digits.
    private static bool IsExact(decimal number) =>
        decimal.TryParse(
            SheetNumbers.Text((double)number),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out decimal read
        )
        && read == number;

    private string? MunicipalityName(string code) =>
        MunicipalityCode.TryParse(code, out MunicipalityCode parsed) ? dataSet.Municipalities.Find(parsed)?.Name : null;

    private string? CountryName(string code) =>
        CountryCode.TryParse(code, out CountryCode parsed) && dataSet.Countries.Find(parsed) is { } country
            ? (options.Language == Language.Dutch ? country.DutchName : country.EnglishName)
            : null;

    private sealed record Column<T>(string Name, Func<T, string?> Text, Func<T, Cell> Cell);
}
