using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Reads the rows of a file from its header on.</summary>
/// <param name="fieldsIn">The fields of the columns that a row names; null if it is not a header.</param>
/// <param name="issues">Receives the issues of the file.</param>
internal delegate SheetSource SheetReader(Func<string[], string?[]?> fieldsIn, List<DataIssue> issues);
