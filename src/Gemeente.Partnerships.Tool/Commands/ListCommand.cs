using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>list</c>, which lists partnerships.</summary>
internal static class ListCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string[]> where = SharedOptions.Where();
        var sort = new Option<string?>("--sort")
        {
            Description = "The columns to sort by, with commas between them. [default: municipality,partner]",
            HelpName = "columns",
        };
        var descending = new Option<bool>("--descending") { Description = "Put the last row first." };
        var columns = new Option<string?>("--columns")
        {
            Description = "The columns, with commas between them. [default: those without codes; all in csv and json]",
            HelpName = "columns",
        };
        Option<string?> data = SharedOptions.Data();
        var answer = new AnswerOptions();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "list",
            "List partnerships, one a row, with the municipality on the date and the one that has its territory today."
        )
        {
            where,
            sort,
            descending,
            columns,
            data,
        };
        answer.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            SharedOptions.Conditions(),
            new("Columns:", [.. PartnershipColumns.All.Select(column => (column.Id, column.Label.English))]),
            HelpSection.Examples(
                "list --where country=Marokko --as-of 2007 --data documented",
                "list --where \"municipality=Den Haag\" --sort start",
                "list --columns municipality,partner,country --data dutch-links --output ties.csv"
            ),
        ];
        command.SetAction(parsed =>
        {
            PartnershipColumn[]? shown = ColumnsOf(columns, parsed);
            PartnershipColumn[]? order = ColumnsOf(sort, parsed);
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput read = DataInput.Load(records, console);
            PartnershipCatalog catalog = read.ToCatalog(records, console);
            PartnershipList list = PartnershipList.Create(
                PartnershipSelection.Partnerships(catalog, parsed.GetValue(where) ?? []),
                catalog,
                DateText.Today
            );
            if (order is not null)
                list = list.SortBy(order);
            if (parsed.GetValue(descending))
                list = list.Reversed();
            var writer = new ListWriter(list, shown, answer.LanguageOf(parsed));
            answer.Write(parsed, console, read, catalog, writer.Write);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Returns the columns of an option; null if it is not given.</summary>
    /// <exception cref="UsageException">A column does not exist.</exception>
    private static PartnershipColumn[]? ColumnsOf(Option<string?> option, ParseResult parsed) =>
        parsed.GetValue(option) is { } names
            ? [.. names.Split(',', StringSplitOptions.TrimEntries).Select(name => ColumnOf(name, option))]
            : null;

    private static PartnershipColumn ColumnOf(string name, Option option) =>
        PartnershipColumns.Find(name)
        ?? throw new UsageException(
            $"'{name}' is not a column of {option.Name}: "
                + $"{string.Join(", ", PartnershipColumns.All)}."
                + ParseErrorMessages.DidYouMean(
                    name,
                    PartnershipColumns.All.SelectMany(column =>
                        new[] { column.Id, column.Label.Dutch, column.Label.English }
                    )
                )
        );
}
