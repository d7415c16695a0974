using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>dimensions</c>, which lists the dimensions, or the values of one.</summary>
internal static class DimensionsCommand
{
    public static Command Create(ToolConsole console)
    {
        var dimension = new ToolArgument<string?>(HelpTexts.Dimension, HelpTexts.OneDimension)
        {
            Arity = ArgumentArity.ZeroOrOne,
            Completions = new([.. CompletionCommand.DimensionNames]),
        };
        var answer = new AnswerOptions();
        CatalogOptions source = new(InputOptions.AsOf());
        var command = new ToolCommand("dimensions", HelpTexts.DimensionsCommand) { dimension };
        source.AddTo(command, answer);
        command.Help = [HelpSection.Examples(ExampleTexts.Dimensions)];
        command.SetAction(parsed =>
        {
            string? name = parsed.GetValue(dimension);
            (_, DataInput read, PartnershipCatalog catalog, QueryDimensions known) = source.Read(parsed, console);
            var writer = new DimensionsWriter(catalog, known, console.Language);
            Answer listed = name is null ? writer.All() : writer.Of(name);
            answer.Write(parsed, console, read, catalog, listed.Write);
            return ExitCode.Fine;
        });
        return command;
    }
}
