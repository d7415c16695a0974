using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tool.Input;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>validate</c>: what is wrong or doubtful in files of records.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = SharedOptions.Files("The JSON files to check.");
        Option<bool> strict = SharedOptions.Strict();
        Option<bool> issues = SharedOptions.Issues();
        var command = new ToolCommand(
            "validate", "Check JSON files of records: what is wrong or doubtful in them, with line and path.")
        {
            files, strict, issues,
        };
        command.Help = [HelpSection.Examples("validate ties.json", "validate ties.jsonl --strict --issues")];
        command.SetAction(parsed =>
        {
            bool isFine = true;
            foreach (string file in parsed.GetRequiredValue(files))
                isFine &= IsFine(file, parsed.GetValue(strict), parsed.GetValue(issues), console);
            return isFine ? ExitCode.Fine : ExitCode.BadData;
        });
        return command;
    }

    private static bool IsFine(string file, bool isStrict, bool listIssues, ToolConsole console)
    {
        PartnershipReadResult result = JsonInput.Read(file, JsonInput.OptionsFor(file), console);
        string name = Path.GetFileName(file);
        DataIssue[] issues = [.. result.DataSet.Issues, .. result.DataSet.Validate().Select(issue => issue with { File = name })];
        IssueList.Write(issues, listIssues, console.Error);
        int errors = issues.Count(issue => issue.Severity == IssueSeverity.Error);
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {result.RecordsMet} records read, {result.RecordsUsed} used; {errors} errors, {issues.Length - errors} warnings."));
        return errors == 0 && !(isStrict && issues.Length > 0);
    }
}
