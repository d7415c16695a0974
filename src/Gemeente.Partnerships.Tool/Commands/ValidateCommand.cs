using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>validate</c>, which lists errors and warnings in files of records.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = SharedOptions.Files($"The records to check: {DataInput.Kinds}.");
        InputOptions input = InputOptions.On();
        var command = new ToolCommand(
            "validate",
            "Check files of records. Lists errors and warnings with line and path."
        )
        {
            files,
        };
        input.AddTo(command);
        command.Help =
        [
            HelpSection.Examples(
                "validate ties.json",
                "validate ties.jsonl --strict --issues",
                "validate ties.csv --on 2026-01-01"
            ),
        ];
        command.SetAction(parsed =>
        {
            bool isFine = true;
            foreach (string file in parsed.GetRequiredValue(files))
                isFine &= IsFine(input.Of(parsed, file), console);
            return isFine ? ExitCode.Fine : ExitCode.BadData;
        });
        return command;
    }

    private static bool IsFine(ImportRequest request, ToolConsole console)
    {
        ImportedFile file = DataInput.Read(request, console);
        DataIssue[] issues =
        [
            .. file.DataSet.Issues,
            .. file.DataSet.Validate().Select(issue => issue with { File = request.Name }),
        ];
        IssueList.Write(issues, request.ListsIssues, console.Error);
        int errors = issues.Count(issue => issue.Severity == IssueSeverity.Error);
        string found = string.Create(
            CultureInfo.InvariantCulture,
            $"{errors} errors, {issues.Length - errors} warnings."
        );
        (file with { Account = $"{file.Account}; {found}" }).WriteSummary(request, console.Output, console.Error);
        return errors == 0 && file.IsUsable && !(request.IsStrict && issues.Length > 0);
    }
}
