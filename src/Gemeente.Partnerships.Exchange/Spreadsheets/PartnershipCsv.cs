using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Imports CSV files with partnerships or municipality profiles, such as a municipality's spreadsheet: columns in any
/// order, names or codes, in Dutch or English. Every row is a record, or has issues with line and column.
/// </summary>
/// <remarks>Reading never throws because of the content of the file. Safe for use by several threads.</remarks>
public static class PartnershipCsv
{
    /// <summary>Reads partnerships (stedenbanden) from a stream, which stays open.</summary>
    public static PartnershipImport ReadPartnerships(Stream stream, CsvImportOptions options) =>
        PartnershipSheets.ReadPartnerships(Reader(stream, options), options);

    /// <summary>Reads municipality profiles (profielen) from a stream, which stays open.</summary>
    public static PartnershipImport ReadProfiles(Stream stream, CsvImportOptions options) =>
        PartnershipSheets.ReadProfiles(Reader(stream, options), options);

    private static SheetReader Reader(Stream stream, CsvImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return (fieldsIn, issues) => SheetText.Read(stream, options, options.Dialect, fieldsIn, issues);
    }
}
