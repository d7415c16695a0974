using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>count</c>: partnerships, municipalities or partners by one or two dimensions.</summary>
internal static class CountCommand
{
    public static Command Create(ToolConsole console)
    {
        var by = new Option<string[]>("--by")
        {
            Description = "The dimension to count by; twice for a cross table.",
            HelpName = "dimension",
            Required = true,
        };
        var where = new Option<string[]>("--where")
        {
            Description = "Which partnerships count; several conditions must all hold.",
            HelpName = "condition",
        };
        Option<CountMeasure> measure = SharedOptions.OneOf<CountMeasure>("--measure", "What to count, each once.");
        Option<string?> data = SharedOptions.Data();
        Option<AnswerFormat> format = SharedOptions.TableFormat();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "count",
            "Count partnerships, or the municipalities and partners that have them, by one or two dimensions."
        )
        {
            by,
            where,
            measure,
            data,
            format,
        };
        input.AddTo(command);
        command.Help =
        [
            new(
                "Conditions:",
                [
                    ("country=TR,MA", "in one of these categories"),
                    ("theme=unknown", "of which nothing is stated"),
                    (
                        "\"start-year>=2000\"",
                        "in this category or a later one; likewise <=. Quote it, for the shell's sake"
                    ),
                ]
            ),
            new("Dimensions:", [.. PartnershipDimensions.All.Select(Describe)]),
            new(
                "Dimensions of --measure municipalities besides:",
                [.. CountRequest.OnlyOfMunicipalities.Select(Describe)]
            ),
            HelpSection.Examples(
                "count --by country",
                "count --by country --by theme --where \"start-year>=2000\"",
                "count --by country --measure municipalities --where initiative=migrants,joint",
                "count --by province --data dutch-links --format json",
                "count --by country --data ties.csv --as-of 2026-01-01 --strict"
            ),
        ];
        command.SetAction(parsed =>
        {
            CountRequest question = CountRequest.Of(
                parsed.GetRequiredValue(by),
                parsed.GetValue(where) ?? [],
                parsed.GetValue(measure)
            );
            ImportRequest asked = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            PartnershipCatalog catalog = DataInput.Load(asked, console).ToCatalog(asked, console);
            new CountWriter(question.Answer(catalog), question, catalog).Write(parsed.GetValue(format), console);
            return ExitCode.Fine;
        });
        return command;
    }

    private static (string Name, string Text) Describe<TFact>(Dimension<TFact> dimension) =>
        (
            dimension.Id,
            dimension.Label.English
                + (dimension.IsMultiValued ? " (several)" : "")
                + (dimension.IsOrdered ? " (ordered)" : "")
        );
}
