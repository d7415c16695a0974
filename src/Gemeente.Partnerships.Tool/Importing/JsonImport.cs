using System.Globalization;
using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tool.Input;

namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>Files of the library's own JSON.</summary>
internal static class JsonImport
{
    public static Importer Importer { get; } = new("json", "records as JSON or JSON Lines", start => start.IsJson, Import);

    private static ImportedFile Import(Stream stream, ImportQuestion question)
    {
        PartnershipReadResult result = PartnershipJson.Read(stream, JsonInput.OptionsFor(question.Path));
        DataIssue[] errors = [.. result.DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error)];
        int unused = result.RecordsMet - result.RecordsUsed;
        return new ImportedFile(
            result.DataSet,
            string.Create(CultureInfo.InvariantCulture, $"{result.RecordsMet} records read = {result.RecordsUsed} records + {unused} with errors"),
            [.. errors.Select(error => new UnusedRow(error.Line, "issue", error.RecordId, error.Message))],
            result.IsWhole);
    }
}
