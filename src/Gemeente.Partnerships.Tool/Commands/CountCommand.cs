using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// The command <c>count</c>, which counts partnerships, municipalities or partners by one or two dimensions.
/// </summary>
internal static class CountCommand
{
    public static Command Create(ToolConsole console)
    {
        var by = new Option<string[]>("--by")
        {
            Description = "The dimension to count by. Use it twice for a cross table.",
            HelpName = "dimension",
            Required = true,
        };
        Option<string[]> where = SharedOptions.Where();
        Option<CountMeasure> measure = SharedOptions.OneOf<CountMeasure>("--measure", "The unit to count, each once.");
        Option<string?> data = SharedOptions.Data();
        Option<AnswerFormat> format = SharedOptions.TableFormat();
        Option<Language?> language = SharedOptions.Language();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A workbook (.xlsx) to write, with the sources. [default: the table on standard output]",
            HelpName = "file",
        };
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "count",
            "Count partnerships, or their municipalities or partners, by one or two dimensions."
        )
        {
            by,
            where,
            measure,
            data,
            format,
            language,
            output,
        };
        input.AddTo(command);
        command.Help =
        [
            SharedOptions.Conditions(),
            new("Dimensions:", [.. PartnershipDimensions.All.Select(Describe)]),
            new(
                "More dimensions of --measure municipalities:",
                [.. CountRequest.MunicipalityOnlyDimensions.Select(Describe)]
            ),
            HelpSection.Examples(
                "count --by country",
                "count --by country --by theme --where \"start-year>=2000\"",
                "count --by country --measure municipalities --where initiative=migrants,joint",
                "count --by province --data dutch-links --format json",
                "count --by country --by theme --output countries.xlsx",
                "count --by country --data ties.csv --as-of 2026-01-01 --strict"
            ),
        ];
        command.SetAction(parsed =>
        {
            CountRequest request = CountRequest.Of(
                parsed.GetRequiredValue(by),
                parsed.GetValue(where) ?? [],
                parsed.GetValue(measure)
            );
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput loaded = DataInput.Load(records, console);
            OutputFile.CheckApart(parsed.GetValue(output), loaded.Files);
            PartnershipCatalog catalog = loaded.ToCatalog(records, console);
            var writer = new CountWriter(
                request.Answer(catalog),
                request,
                catalog,
                parsed.GetValue(language) ?? Language.English
            );
            if (parsed.GetValue(output) is { } file)
                writer.WriteWorkbook(file, OutputOptions.CommandOf(parsed));
            else
                writer.Write(console, parsed.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    internal static (string Name, string Text) Describe<TFact>(Dimension<TFact> dimension) =>
        (
            dimension.Id,
            dimension.Label.English
                + (dimension.IsMultiValued ? " (several)" : "")
                + (dimension.IsOrdered ? " (ordered)" : "")
        );
}
