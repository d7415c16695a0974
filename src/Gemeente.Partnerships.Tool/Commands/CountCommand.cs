using System.CommandLine;
using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Tool.Input;
using Gemeente.Partnerships.Tool.Output;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>count</c>: partnerships, municipalities or partners by one or two dimensions.</summary>
internal static class CountCommand
{
    public static Command Create(ToolConsole console)
    {
        var by = new Option<string[]>("--by")
        {
            Description = $"What to count by, once or twice: {string.Join(", ", PartnershipDimensions.All.Select(dimension => dimension.Id))}.",
            HelpName = "dimension",
            Required = true,
        };
        var where = new Option<string[]>("--where")
        {
            Description = "Which partnerships count; several must all hold. 'unknown' stands for what is not stated.",
            HelpName = "dimension=code,code",
            DefaultValueFactory = _ => [],
        };
        Option<CountMeasure> measure = SharedOptions.OneOf<CountMeasure>("--measure", "What to count.");
        Option<string> data = SharedOptions.Data();
        Option<DateOnly?> asOf = SharedOptions.AsOf();
        Option<AnswerFormat> format = SharedOptions.TableFormat();
        var command = new ToolCommand(
            "count",
            "Count partnerships, the municipalities that have them, or their partners, by one or two dimensions.",
            "count --by country",
            "count --by country --by theme --where start-year>=2000",
            "count --by country --measure municipalities --where initiative=migrants,joint",
            "count --by province --data dutch-links --format json")
        {
            by, where, measure, data, asOf, format,
        };
        command.SetAction(parsed =>
        {
            Dimension<PartnershipFact>[] dimensions = [.. parsed.GetRequiredValue(by).Select(WhereText.FindDimension)];
            if (dimensions.Length > 2)
                throw new UsageException($"Count by one or two dimensions, not {dimensions.Length}.");
            Filter<PartnershipFact> filter = parsed.GetRequiredValue(where)
                .Aggregate(Filter<PartnershipFact>.All, (all, text) => all & WhereText.Parse(text));
            DataInput input = DataInput.Load(parsed.GetRequiredValue(data), console);
            PartnershipCatalog catalog = PartnershipCatalog.Create(input.DataSet, input.AsOf(parsed.GetValue(asOf)));
            Answer(Count(catalog.Partnerships.Where(filter), dimensions, parsed.GetValue(measure)), parsed.GetValue(format), console);
            return ExitCode.Fine;
        });
        return command;
    }

    private static CountAnswer Count(Cube<PartnershipFact> cube, Dimension<PartnershipFact>[] by, CountMeasure measure)
    {
        DistinctCount<PartnershipFact>? distinct = measure switch
        {
            CountMeasure.Municipalities => cube.CountDistinct(PartnershipDimensions.Municipality),
            CountMeasure.Partners => cube.CountDistinct(PartnershipDimensions.Partner),
            _ => null,
        };
        if (by.Length == 2)
            return CountAnswer.Of(distinct is null ? cube.CountBy(by[0], by[1]) : distinct.By(by[0], by[1]));
        return distinct is null ? CountAnswer.Of(cube.CountBy(by[0])) : CountAnswer.Of(distinct.By(by[0]));
    }

    private static void Answer(CountAnswer answer, AnswerFormat format, ToolConsole console)
    {
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvText.Write([[.. answer.Dimensions, "count"], .. answer.AllRows.Select(row => (IReadOnlyList<string?>)[.. row.Codes.Select(code => code ?? "unknown"), $"{row.Count}"])], console.Output);
                break;
            case AnswerFormat.Json:
                JsonText.Write(console.Output, answer.WriteTo);
                break;
            default:
                TableText.Write(answer.ToTable(), console);
                break;
        }
    }
}
