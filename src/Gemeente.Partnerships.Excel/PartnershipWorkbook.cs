using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel;

/// <summary>
/// Imports workbooks (werkmappen) of other organisations: .xlsx and .ods files. The columns, names, dates and issues are
/// those of spreadsheets that were saved as CSV; in addition, cells that are dates and numbers are read as such, whatever
/// they look like, and merged cells apply to all of their rows.
/// </summary>
/// <remarks>
/// Reading never throws because of the content of the file. Nothing outside the file is read: formulas have the values
/// that were saved, also those of links to other files. Safe for use by several threads.
/// </remarks>
public static class PartnershipWorkbook
{
    /// <summary>Reads partnerships (stedenbanden) from a stream, which stays open.</summary>
    public static PartnershipImport ReadPartnerships(Stream stream, WorkbookImportOptions options) =>
        PartnershipSheets.ReadPartnerships(Reader(stream, options), options);

    /// <summary>Reads municipality profiles (profielen) from a stream, which stays open.</summary>
    public static PartnershipImport ReadProfiles(Stream stream, WorkbookImportOptions options) =>
        PartnershipSheets.ReadProfiles(Reader(stream, options), options);

    /// <summary>Reads a list of pairs of twin towns (jumelages) from a stream, which stays open.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="options">The settings of the list.</param>
    /// <param name="sheet">The name of the sheet; null for the visible sheet whose header names the most columns.</param>
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
        return TwinTownList.Read(
            (fieldsIn, issues) =>
                SheetChooser.Choose(
                    WorkbookFile.Read(stream, limits ?? WorkbookLimits.Default, options.File, issues),
                    sheet,
                    options.File,
                    fieldsIn,
                    issues
                ),
            options
        );
    }

    private static SheetReader Reader(Stream stream, WorkbookImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return (fieldsIn, issues) =>
            SheetChooser.Choose(
                WorkbookFile.Read(stream, options.Limits, options.File, issues),
                options.Sheet,
                options.File,
                fieldsIn,
                issues
            );
    }
}
