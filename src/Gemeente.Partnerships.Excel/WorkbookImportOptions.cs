using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Excel;

/// <summary>Settings for reading a sheet of a workbook (werkmap).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference. The default of <see cref="ImportOptions.File"/> is
/// <c>import.xlsx</c>, that of <see cref="ImportOptions.IdPrefix"/> <c>xlsx</c>.
/// </remarks>
public sealed record WorkbookImportOptions() : SheetImportOptions("import.xlsx", "xlsx")
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
