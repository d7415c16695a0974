using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>changes</c>, which lists the changes of partnerships between two dates.</summary>
internal static class ChangesCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<PartialDate?> from = DateText.Option("--from", HelpTexts.FirstDate);
        from.Required = true;
        Option<string[]> where = SharedOptions.Where();
        var answer = new AnswerOptions();
        CatalogOptions source = new(InputOptions.To());
        var command = new ToolCommand("changes", HelpTexts.Changes) { from, where };
        source.AddTo(command, answer);
        command.Help = [SharedOptions.Conditions(), HelpSection.Examples(ExampleTexts.Changes)];
        command.SetAction(parsed =>
        {
            (_, DataInput read, PartnershipCatalog catalog, QueryDimensions known) = source.Read(parsed, console);
            DateOnly first = parsed.GetRequiredValue(from)!.Value.AsOf(read.AsOf);
            if (first > catalog.AsOfDate)
            {
                throw new UsageException(
                    UsageTexts.FirstAfterLast(DateText.Write(first), DateText.Write(catalog.AsOfDate))
                );
            }

            PartnershipSelection selection = PartnershipSelection.Of(
                catalog,
                known,
                by: null,
                parsed.GetValue(where) ?? []
            );
            var writer = new ChangesWriter(catalog.ChangesSince(first, selection.Where), catalog, console.Language);
            answer.Write(parsed, console, read, catalog, writer.Write);
            return ExitCode.Fine;
        });
        return command;
    }
}
