using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Excel;

/// <summary>Settings for reading a sheet of a workbook (werkmap).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference. The default of <see cref="ImportOptions.File"/> is
/// <c>import.xlsx</c>. That of <see cref="ImportOptions.IdPrefix"/> is <c>csv</c>, so that a table has the same ids as
/// when it is saved as CSV.
/// </remarks>
public sealed record WorkbookImportOptions() : SheetImportOptions("import.xlsx", "csv")
{
    /// <summary>
    /// Gets the name of the sheet (werkblad). Case does not matter. The default is null: the visible sheet whose header
    /// names the most fields.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>Gets the limits on the size of the workbook.</summary>
    public WorkbookLimits Limits
    {
        get;
        init => field = Guard.NotNull(value);
    } = WorkbookLimits.Default;
}
