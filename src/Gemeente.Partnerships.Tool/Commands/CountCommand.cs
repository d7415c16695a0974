using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
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
        Option<CountSort> sort = SharedOptions.OneOf<CountSort>("--sort", "The order of the rows.");
        var top = new Option<int?>("--top")
        {
            Description = "The number of rows of the largest counts; one more row has all others together.",
            HelpName = "n",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int rows) && rows > 0)
                    return rows;
                result.AddError($"'{text}' is not a value of --top: a number from 1 on.");
                return null;
            },
        };
        Option<string?> data = SharedOptions.Data();
        var answer = new AnswerOptions();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "count",
            "Count partnerships, or their municipalities or partners, by one or two dimensions."
        )
        {
            by,
            where,
            measure,
            sort,
            top,
            data,
        };
        answer.AddTo(command);
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
                "count --by country --top 5",
                "count --by country --by theme --where \"start-year>=2000\"",
                "count --by country --measure municipalities --where initiative=migrants,joint",
                "count --by province --data dutch-links --format json",
                "count --by country --by theme --output countries.xlsx",
                "count --by country --data ties.csv --as-of 2026-01-01 --strict"
            ),
        ];
        command.SetAction(parsed =>
        {
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput read = DataInput.Load(records, console);
            PartnershipCatalog catalog = read.ToCatalog(records, console);
            CountRequest request = CountRequest.Of(
                new QueryTextReader(catalog),
                parsed.GetRequiredValue(by),
                parsed.GetValue(where) ?? [],
                parsed.GetValue(measure)
            ) with
            {
                Sort = parsed.GetValue(top) is null ? parsed.GetValue(sort) : CountSort.Count,
                Top = parsed.GetValue(top),
            };
            if (request is { Top: not null, Query.By.Count: > 1 })
                throw new UsageException("--top is for a count by one dimension. Leave out --top or one --by.");
            var writer = new CountWriter(request.Answer(catalog), request, catalog, answer.LanguageOf(parsed));
            answer.Write(
                parsed,
                console,
                read,
                catalog,
                writer.Write,
                file => writer.WriteWorkbook(file, SharedOptions.CommandOf(parsed))
            );
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
