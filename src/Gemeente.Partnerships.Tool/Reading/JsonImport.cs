using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Files of the library's own JSON.</summary>
internal static class JsonImport
{
    private static readonly string[] Extensions = [".json", ".jsonl", ".ndjson"];

    public static Importer Importer { get; } =
        new("json", "records as JSON or JSON Lines", start => start.IsJson, Import) { Extensions = [.. Extensions] };

    private static ImportedFile Import(Stream stream, ImportRequest question)
    {
        PartnershipReadResult result = PartnershipJson.Read(stream, OptionsFor(question));
        return ImportedFile.Of(result, result.IsWhole) with
        {
            HasOwnRegisters = question.IsCopy,
            IsUnderstood = !result.DataSet.Issues.Any(issue =>
                issue.Severity == IssueSeverity.Error
                    ? IssuePlace.IsOfHead(issue)
                    : result.RecordsMet == 0 && issue.Code is "unknown-member" or "member-case"
            ),
        };
    }

    /// <summary>Beside the registers that come with the tool, unless the file is wanted as it stands.</summary>
    private static PartnershipJsonReadOptions OptionsFor(ImportRequest question) =>
        question.IsCopy
            ? new() { File = question.Name, UnknownMembers = UnknownMemberHandling.Keep }
            : new()
            {
                File = question.Name,
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
            };
}
