using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Settings for reading a list of pairs of twin towns (jumelages).</summary>
/// <remarks>
/// A partnership without a start had begun by <see cref="ImportOptions.AsOf"/>. One without an end is current on that
/// day. The fields of a <see cref="SheetImportOptions.Mapping"/> are <see cref="ColumnMapping.TwinTownFields"/>.
/// <see cref="SheetImportOptions.Municipality"/> is the first place of all pairs of a list that has a column for the
/// second only. Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference.
/// </remarks>
public sealed record TwinTownOptions() : SheetImportOptions("links.csv", "link")
{
    /// <summary>
    /// The country of the places on the side that has no column for a country, as in a list of the twin towns of
    /// Germany. The default is null: both sides have one.
    /// </summary>
    public CountryCode? Country { get; init; }
}
