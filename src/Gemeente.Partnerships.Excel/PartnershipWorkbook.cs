using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Excel.Writing;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Excel;

/// <summary>
/// Writes a data set as a workbook (werkmap) and reads it again, and imports workbooks of other organisations: .xlsx
/// and .ods files. The columns, names, dates and issues are those of spreadsheets that were saved as CSV; in addition,
/// cells that are dates and numbers are read as such, whatever they look like, and merged cells apply to all of their
/// rows.
/// </summary>
/// <remarks>
/// Reading never throws because of the content of the file. Nothing outside the file is read: formulas have the values
/// that were saved, also those of links to other files. Safe for use by several threads.
/// </remarks>
public static class PartnershipWorkbook
{
    /// <summary>Reads partnerships (stedenbanden) from a stream, which stays open.</summary>
    public static PartnershipImport ReadPartnerships(Stream stream, WorkbookImportOptions options) =>
        ReadPartnerships(Read(stream, options), options);

    /// <summary>Reads municipality profiles (profielen) from a stream, which stays open.</summary>
    public static PartnershipImport ReadProfiles(Stream stream, WorkbookImportOptions options) =>
        ReadProfiles(Read(stream, options), options);

    /// <summary>Reads a list of pairs of twin towns (jumelages) from a stream, which stays open.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="options">The settings of the list.</param>
    /// <param name="sheet">
    /// The name of the sheet; null for the visible sheet whose header names the most columns.
    /// </param>
    /// <param name="limits">The limits on the size of the workbook; null for the default.</param>
    public static PartnershipImport ReadTwinTowns(
        Stream stream,
        TwinTownOptions options,
        string? sheet = null,
        WorkbookLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return ReadTwinTowns(Workbook.Read(stream, limits ?? WorkbookLimits.Default, options.File), options, sheet);
    }

    /// <summary>
    /// Reads a data set from a workbook that <see cref="Write"/> made, also if cells were edited since. A data set that
    /// is written with its registers and read is equal, except for its issues.
    /// </summary>
    /// <param name="stream">The workbook. The stream stays open.</param>
    /// <param name="file">The name of the file, for issues.</param>
    /// <param name="limits">The limits on the size of the workbook; null for the default.</param>
    public static PartnershipImport Read(Stream stream, string file = "import.xlsx", WorkbookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        return Read(Workbook.Read(stream, limits ?? WorkbookLimits.Default, file), progress: null);
    }

    /// <summary>
    /// Writes a data set as an .xlsx workbook: a sheet for each kind of record, and a sheet about the content with the
    /// reference date, the query, and the sources with their licences. Headers stay visible and have filters, dates are
    /// dates, and no text becomes a formula.
    /// </summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="destination">The destination, which stays open.</param>
    /// <param name="options">The settings; null for the default.</param>
    /// <exception cref="ArgumentException">
    /// A text is longer than 32 767 characters, or a table has more rows than a sheet can have; the workbook may be
    /// written in part.
    /// </exception>
    public static void Write(PartnershipDataSet dataSet, Stream destination, WorkbookWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(destination);
        options ??= WorkbookWriteOptions.Default;
        using WorkbookWriter writer = new(destination);
        RecordSheets sheets = new(writer, dataSet, options);
        foreach (PackageTable table in PackageTable.All)
            table.Accept(sheets);
        AboutSheet.Write(writer, options, dataSet.Name, dataSet.AsOf, dataSet.Attribution, notes: [], isDataSet: true);
        writer.Finish();
    }

    internal static PartnershipImport Read(Workbook workbook, IProgress<ImportProgress>? progress)
    {
        List<DataIssue> issues = [.. workbook.Issues];
        if (AboutSheet.Find(workbook) is { } about)
            return new PackageReader(
                new WorkbookTables(workbook, about, issues),
                workbook.File,
                issues,
                progress
            ).Read() with
            {
                Kind = ImportKind.Workbook,
            };
        if (workbook.Sheets is not null)
            issues.Add(WorkbookIssueMessages.NotADataSet().ToIssue() with { File = workbook.File });
        return new PartnershipImport
        {
            Kind = ImportKind.Workbook,
            DataSet = new PartnershipDataSet
            {
                Name = workbook.File,
                Municipalities = new MunicipalityRegister([]),
                Countries = new CountryRegister([], [], []),
                Issues = [.. issues],
            },
            Account = new ImportAccount { File = workbook.File, Rows = [] },
            IsComplete = false,
        };
    }

    internal static PartnershipImport ReadPartnerships(Workbook workbook, WorkbookImportOptions options) =>
        PartnershipSheets.ReadPartnerships(Reader(workbook, options.Sheet), options);

    internal static PartnershipImport ReadProfiles(Workbook workbook, WorkbookImportOptions options) =>
        PartnershipSheets.ReadProfiles(Reader(workbook, options.Sheet), options);

    internal static PartnershipImport ReadTwinTowns(Workbook workbook, TwinTownOptions options, string? sheet) =>
        TwinTownList.Read(Reader(workbook, sheet), options);

    private static SheetReader Reader(Workbook workbook, string? sheet) =>
        (fieldsIn, issues) => SheetChooser.Choose(workbook, sheet, fieldsIn, issues);

    private static Workbook Read(Stream stream, WorkbookImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Workbook.Read(stream, options.Limits, options.File);
    }
}
