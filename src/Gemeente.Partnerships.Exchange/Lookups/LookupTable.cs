using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Exchange.Lookups;

/// <summary>
/// A table that classifies partnerships, read from CSV: a column with keys, such as countries or municipalities, and
/// columns with values (opzoektabel). Each column of values is a dimension.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Reading never throws because of the content of
/// the file. A partnership whose key is not in the table is unknown in its dimensions.
/// </remarks>
public sealed class LookupTable
{
    internal LookupTable() { }

    /// <summary>Gets the id of the dimension of the keys; null if the table cannot be read.</summary>
    public string? KeyDimensionId { get; internal init; }

    /// <summary>
    /// Gets a dimension for each column of values. Its id is the name of the column in lower-case letters, digits and
    /// hyphens. A column of numbers or of ranges of numbers is ordered; other values are texts in the order of the
    /// file.
    /// </summary>
    public ValueList<Dimension<PartnershipFact>> Dimensions { get; internal init; } = [];

    /// <summary>Gets the number of rows below the header, blank ones left out.</summary>
    public int RowCount { get; internal init; }

    /// <summary>Gets the number of rows whose key is used. The issues are about the other ones.</summary>
    public int UsedCount { get; internal init; }

    /// <summary>
    /// Gets the codes of the categories that partnerships of the catalog have and the table does not, in order. These
    /// partnerships are unknown.
    /// </summary>
    public ValueList<string> MissingKeys { get; internal init; } = [];

    /// <summary>
    /// Gets the issues: keys that are not known or occur twice, values that are not used, broken rows.
    /// </summary>
    public ValueList<DataIssue> Issues { get; internal init; } = [];

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The CSV, which stays open. Encoding and delimiter are detected.</param>
    /// <param name="catalog">The records, with the registers that the names of keys are read by.</param>
    /// <param name="options">The settings; null for the default.</param>
    /// <param name="dimensions">The dimensions that keys can be of; null for the built-in ones.</param>
    public static LookupTable Read(
        Stream stream,
        PartnershipCatalog catalog,
        LookupTableOptions? options = null,
        QueryDimensions? dimensions = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(catalog);
        return new LookupReader(
            catalog,
            dimensions ?? QueryDimensions.BuiltIn,
            options ?? LookupTableOptions.Default
        ).Read(stream);
    }

    /// <summary>Returns the account: the rows, those that are used, and the keys that are missing.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{RowCount} rows read = {UsedCount} used + {RowCount - UsedCount} not used; {MissingKeys.Count} missing"
        );
}
