using Gemeente.Partnerships.Exchange.Csv;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>The rows of a foreign table from its header on. Not thread-safe: large files share one stream.</summary>
/// <param name="Open">Opens the rows, as often as needed; null if the file cannot be read.</param>
/// <param name="Dialect">
/// The dialect of CSV, given or detected, without the decimal mark if that is not given; null if the file is a
/// workbook.
/// </param>
internal sealed record SheetSource(Func<RowSource>? Open, CsvDialect? Dialect);
