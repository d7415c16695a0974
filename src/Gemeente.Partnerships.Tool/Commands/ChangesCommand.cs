using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>changes</c>, which lists the changes of partnerships between two dates.</summary>
internal static class ChangesCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<PartialDate?> from = DateText.Option("--from", "The first date.");
        from.Required = true;
        Option<string[]> where = SharedOptions.Where();
        Option<string?> data = SharedOptions.Data();
        var answer = new AnswerOptions();
        InputOptions input = InputOptions.To();
        var command = new ToolCommand(
            "changes",
            "List the partnerships that began, ended, moved by a merger, were divided or are no longer certain "
                + "between two dates."
        )
        {
            from,
            where,
            data,
        };
        answer.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            SharedOptions.Conditions(),
            HelpSection.Examples(
                "changes --from 1990-01-01 --to 2007-06-30",
                "changes --from 2007-06-30 --to 2025-01-01 --data documented --lang nl",
                "changes --from 2007-06-30 --to 2025-01-01 --where country=TR --format csv"
            ),
        ];
        command.SetAction(parsed =>
        {
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput read = DataInput.Load(records, console);
            PartnershipCatalog catalog = read.ToCatalog(records, console);
            DateOnly first = parsed.GetRequiredValue(from)!.Value.AsOf(read.AsOf);
            if (first > catalog.AsOfDate)
            {
                throw new UsageException(
                    $"--from {DateText.Write(first)} is after the last date, {DateText.Write(catalog.AsOfDate)}. "
                        + "Give a later date with --to."
                );
            }

            PartnershipSelection selection = PartnershipSelection.Of(catalog, null, parsed.GetValue(where) ?? []);
            var writer = new ChangesWriter(
                catalog.ChangesSince(first, selection.Where),
                catalog,
                answer.LanguageOf(parsed)
            );
            answer.Write(parsed, console, read, catalog, writer.Write);
            return ExitCode.Fine;
        });
        return command;
    }
}
