using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The issues of one kind in an import, and the option of the tool that would mend them.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="First">The first of the issues.</param>
/// <param name="Count">The number of issues.</param>
/// <param name="Option">
/// The option of the command <c>import</c>, such as <c>--fill-down municipality</c>. Options that take a value of the
/// user name it in capitals: <c>--column FIELD=COLUMN</c>. Null if only another file mends them. The settings of
/// <see cref="Spreadsheets.SheetImportOptions"/> are the same options.
/// </param>
public sealed record ImportIssueCount(DataIssue First, int Count, string? Option);
