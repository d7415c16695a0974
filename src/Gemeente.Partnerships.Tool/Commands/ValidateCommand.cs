using System.CommandLine;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>validate</c>, which lists errors and warnings in files of records.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolConsole console)
    {
        ToolArgument<string[]> files = SharedOptions.Files(HelpTexts.RecordsToCheck);
        InputOptions input = InputOptions.On();
        var command = new ToolCommand("validate", HelpTexts.Validate) { files };
        input.AddTo(command);
        command.Help = [HelpSection.Examples(ExampleTexts.Validate)];
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

        // The reader of a table reports some of these issues with their line.
        HashSet<(string, string?)> known =
        [
            .. file
                .DataSet.Issues.Where(issue => issue.RecordId is not null)
                .Select(issue => (issue.Code, issue.RecordId)),
        ];
        DataIssue[] issues =
        [
            .. file.DataSet.Issues,
            .. file
                .DataSet.Validate()
                .Where(issue => !known.Contains((issue.Code, issue.RecordId)))
                .Select(issue => issue with { File = request.Name }),
        ];
        IssueList.Write(issues, request.ListsIssues, console);
        int errors = issues.Count(issue => issue.Severity == IssueSeverity.Error);
        Label found = MessageTexts.ErrorsAndWarnings(errors, issues.Length - errors);
        (file with { Account = file.Account.Plus(Label.Same("; ")).Plus(found) }).WriteSummary(
            request,
            console,
            isAnswer: true
        );
        return errors == 0 && file.IsUsable && !(request.IsStrict && issues.Length > 0);
    }
}
