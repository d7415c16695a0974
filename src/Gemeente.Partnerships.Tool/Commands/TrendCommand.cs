using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>trend</c>, which counts partnerships through the years.</summary>
internal static class TrendCommand
{
    private const int MinYear = 1000;
    private const int MaxYear = 9999;
    private const int MaxRows = 200_000;

    public static Command Create(ToolConsole console)
    {
        Option<int?> from = Year("--from", "The first year.");
        Option<int?> to = Year("--to", "The last year.");
        var step = new Option<int>("--step")
        {
            Description = "The years of a period. [default: 1]",
            HelpName = "years",
            CustomParser = result =>
            {
                if (TryParse(result.Tokens[0].Value, out int years) && years is >= 1 and <= MaxYear)
                    return years;
                result.AddError($"'{result.Tokens[0].Value}' is not a value of --step: a number of years from 1 on.");
                return 1;
            },
            DefaultValueFactory = _ => 1,
        };
        var by = new Option<string?>("--by") { Description = "The dimension to count by.", HelpName = "dimension" };
        Option<string[]> where = SharedOptions.Where();
        Option<string?> data = SharedOptions.Data();
        var answer = new AnswerOptions();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "trend",
            "Count partnerships through the years: certain and possible on 31 December, begun and ended."
        )
        {
            from,
            to,
            step,
            by,
            where,
            data,
        };
        answer.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            SharedOptions.Conditions(),
            new("Dimensions:", [.. PartnershipDimensions.All.Select(CountCommand.Describe)]),
            HelpSection.Examples(
                "trend --from 1970 --to 2007",
                "trend --from 1960 --to 2025 --step 10 --by country --data documented",
                "trend --from 2000 --to 2025 --where country=TR --format csv"
            ),
        ];
        command.SetAction(parsed =>
        {
            (int first, int last) = (parsed.GetRequiredValue(from)!.Value, parsed.GetRequiredValue(to)!.Value);
            if (last < first)
                throw new UsageException($"--to {last} is before --from {first}.");
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput read = DataInput.Load(records, console);
            PartnershipCatalog catalog = read.ToCatalog(records, console);
            PartnershipSelection selection = PartnershipSelection.Of(
                catalog,
                parsed.GetValue(by),
                parsed.GetValue(where) ?? []
            );
            CheckSize(catalog, selection, ((last - first) / parsed.GetValue(step)) + 1);
            PartnershipTrend trend = selection.By is { } dimension
                ? catalog.TrendBy(dimension, first, last, parsed.GetValue(step), selection.Where)
                : catalog.Trend(first, last, parsed.GetValue(step), selection.Where);
            var writer = new TrendWriter(trend, catalog, selection, answer.LanguageOf(parsed));
            answer.Write(parsed, console, read, catalog, writer.Write);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Refuses a trend with so many rows that it takes minutes and fills a disk.</summary>
    private static void CheckSize(PartnershipCatalog catalog, PartnershipSelection selection, int periods)
    {
        if (selection.By is not { } dimension)
            return;
        int categories = catalog.AllPartnerships.Where(selection.Where).CountBy(dimension).Rows.Count;
        if ((long)categories * periods > MaxRows)
        {
            throw new UsageException(
                $"The trend has {categories} categories and {periods} periods. The product is at most {MaxRows}. "
                    + "Choose fewer years, a larger --step, or a condition with --where."
            );
        }
    }

    private static Option<int?> Year(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "year",
            Required = true,
            CustomParser = result =>
            {
                if (TryParse(result.Tokens[0].Value, out int year) && year is >= MinYear and <= MaxYear)
                    return year;
                result.AddError($"'{result.Tokens[0].Value}' is not a year. Write four digits, such as 2007.");
                return null;
            },
        };

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
