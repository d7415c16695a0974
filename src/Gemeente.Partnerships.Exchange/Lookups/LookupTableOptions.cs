namespace Gemeente.Partnerships.Exchange.Lookups;

/// <summary>Settings for reading a table that classifies partnerships (opzoektabel).</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record LookupTableOptions
{
    /// <summary>Gets the default settings.</summary>
    public static LookupTableOptions Default { get; } = new();

    /// <summary>Gets the name of the file in issues. The default is <c>table.csv</c>.</summary>
    public string File { get; init; } = "table.csv";

    /// <summary>
    /// Gets the name of the column with the keys, as it is in the header. The default is null: the first column whose
    /// name is the id or the name of a dimension.
    /// </summary>
    public string? KeyColumn { get; init; }
}
