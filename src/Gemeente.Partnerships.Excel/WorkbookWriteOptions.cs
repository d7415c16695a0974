using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Excel;

/// <summary>Settings for writing a workbook (werkmap).</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record WorkbookWriteOptions
{
    /// <summary>Gets the default settings: English, without a query and a date.</summary>
    public static WorkbookWriteOptions Default { get; } = new();

    /// <summary>Gets the language of names and of the sheet about the content. The default is English.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>
    /// Gets the municipalities that readers of the workbook have. They have no row of their own. The default is an
    /// empty register: all municipalities are written.
    /// </summary>
    public MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = MunicipalityRegister.Empty;

    /// <summary>
    /// Gets the countries that readers of the workbook have. They have no row of their own. The default is an empty
    /// register: all countries are written.
    /// </summary>
    public CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    } = CountryRegister.Empty;

    /// <summary>
    /// Gets the query or command that made the content, for the sheet about it. The default is null: not stated.
    /// </summary>
    public string? Query { get; init; }

    /// <summary>
    /// Gets the day of writing, for the sheet about the content. The default is null: not stated, because the library
    /// does not use the clock.
    /// </summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(WorkbookWriteOptions), PrintMembers);
}
