using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>dimensions</c>, which lists the dimensions, or the values of one.</summary>
internal static class DimensionsCommand
{
    public static Command Create(ToolConsole console)
    {
        var dimension = new Argument<string?>("dimension")
        {
            Description = "The dimension, by id or by name. [default: a list of all dimensions]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> data = SharedOptions.Data();
        var answer = new AnswerOptions();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "dimensions",
            "List the dimensions that can be counted by, or the values of one with their counts."
        )
        {
            dimension,
            data,
        };
        answer.AddTo(command);
        input.AddTo(command);
        command.Help = [HelpSection.Examples("dimensions theme", "dimensions Landengroep --data documented --lang nl")];
        command.SetAction(parsed =>
        {
            string? name = parsed.GetValue(dimension);
            if (name is not null)
                QueryTextReader.ReadDimension(name, QueryDimensions.BuiltIn);
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput read = DataInput.Load(records, console);
            PartnershipCatalog catalog = read.ToCatalog(records, console);
            var writer = new DimensionsWriter(catalog, answer.LanguageOf(parsed));
            Answer listed = name is null ? writer.All() : writer.Of(name);
            answer.Write(parsed, console, read, catalog, listed.Write);
            return ExitCode.Fine;
        });
        return command;
    }
}
