using Gemeente.Partnerships.Excel.Writing;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Excel;

/// <summary>Writes lists of partnerships as .xlsx workbooks (werkmappen), for people.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class ListWorkbook
{
    /// <summary>
    /// Writes a list: a row for each partnership, with texts in the language of the settings, and a sheet about the
    /// date, the query and the sources. A reconstructed record does not name a municipality.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="destination">The destination, which stays open.</param>
    /// <param name="options">The settings; null for the default.</param>
    /// <param name="columns">The columns; null for all.</param>
    /// <param name="sources">The sources of the records.</param>
    /// <param name="notes">Sentences about the list, for the sheet about it.</param>
    /// <exception cref="ArgumentException">
    /// A text is longer than 32 767 characters, or a sheet cannot have the rows.
    /// </exception>
    public static void Write(
        PartnershipList list,
        Stream destination,
        WorkbookWriteOptions? options = null,
        IReadOnlyList<PartnershipColumn>? columns = null,
        ValueList<DataSource>? sources = null,
        ValueList<string>? notes = null
    )
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(destination);
        options ??= WorkbookWriteOptions.Default;
        columns ??= PartnershipColumns.All;
        Language language = options.Language;
        RowWorkbook.Write(
            [.. columns.Select(column => (column.Label.In(language), false))],
            [.. list.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => column.TextOf(row, language))])],
            destination,
            options,
            list.DataSetName,
            list.AsOf,
            sources ?? [],
            notes ?? []
        );
    }
}
