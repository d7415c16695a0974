using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
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
        ToolOption<int?> from = Year("--from", HelpTexts.FirstYear);
        ToolOption<int?> to = Year("--to", HelpTexts.LastYear);
        var step = new ToolOption<int>("--step", HelpTexts.Step)
        {
            ValueName = HelpTexts.Years,
            Reader = word =>
                TryParse(word, out int years) && years is >= 1 and <= MaxYear
                    ? (years, null)
                    : (1, UsageTexts.NotANumberOfYears(word, "--step")),
            DefaultValueFactory = _ => 1,
        };
        ToolOption<string?> by = SharedOptions.By<string?>(HelpTexts.ByOne);
        Option<string[]> where = SharedOptions.Where();
        var answer = new AnswerOptions();
        CatalogOptions source = new(InputOptions.AsOf());
        var command = new ToolCommand("trend", HelpTexts.Trend) { from, to, step, by, where };
        source.AddTo(command, answer);
        command.Help =
        [
            SharedOptions.Conditions(),
            new(HelpTexts.Dimensions, [.. PartnershipDimensions.All.Select(CountCommand.Describe)]),
            HelpSection.Examples(ExampleTexts.Trend),
        ];
        command.SetAction(parsed =>
        {
            (int first, int last) = (parsed.GetRequiredValue(from)!.Value, parsed.GetRequiredValue(to)!.Value);
            if (last < first)
                throw new UsageException(UsageTexts.YearsReversed(first, last));
            (_, DataInput read, PartnershipCatalog catalog, QueryDimensions known) = source.Read(parsed, console);
            PartnershipSelection selection = PartnershipSelection.Of(
                catalog,
                known,
                parsed.GetValue(by),
                parsed.GetValue(where) ?? []
            );
            CheckSize(catalog, selection, ((last - first) / parsed.GetValue(step)) + 1);
            PartnershipTrend trend = selection.By is { } dimension
                ? catalog.TrendBy(dimension, first, last, parsed.GetValue(step), selection.Where)
                : catalog.Trend(first, last, parsed.GetValue(step), selection.Where);
            var writer = new TrendWriter(trend, catalog, selection, console.Language);
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
            throw new UsageException(UsageTexts.TrendTooLarge(categories, periods, MaxRows));
        }
    }

    private static ToolOption<int?> Year(string name, Label text) =>
        new(name, text)
        {
            ValueName = HelpTexts.Year,
            Required = true,
            Reader = word =>
                TryParse(word, out int year) && year is >= MinYear and <= MaxYear
                    ? (year, null)
                    : (null, UsageTexts.NotAYear(word, MinYear, MaxYear)),
        };

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
