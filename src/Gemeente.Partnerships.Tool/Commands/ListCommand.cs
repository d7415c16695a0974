using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>list</c>, which lists partnerships.</summary>
internal static class ListCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string[]> where = SharedOptions.Where();
        ToolOption<string?> sort = Columns("--sort", HelpTexts.SortColumns);
        var descending = new ToolOption<bool>("--descending", HelpTexts.Descending);
        ToolOption<string?> columns = Columns("--columns", HelpTexts.ListColumns);
        var answer = new AnswerOptions(AnswerFormat.Xlsx, AnswerFormat.GeoJson);
        CatalogOptions source = new(InputOptions.AsOf());
        var command = new ToolCommand("list", HelpTexts.List) { where, sort, descending, columns };
        source.AddTo(command, answer);
        command.Help =
        [
            SharedOptions.Conditions(),
            new(HelpTexts.Columns, [.. PartnershipColumns.All.Select(column => (Label.Same(column.Id), column.Label))]),
            HelpSection.Examples(ExampleTexts.List),
        ];
        command.SetAction(parsed =>
        {
            PartnershipColumn[]? shown = ColumnsOf(columns, parsed);
            PartnershipColumn[]? order = ColumnsOf(sort, parsed);
            (_, DataInput read, PartnershipCatalog catalog, QueryDimensions known) = source.Read(parsed, console);
            PartnershipList list = PartnershipList.Create(
                PartnershipSelection.Partnerships(catalog, known, parsed.GetValue(where) ?? []),
                catalog,
                DateText.Today
            );
            if (order is not null)
                list = list.SortBy(order);
            if (parsed.GetValue(descending))
                list = list.Reversed();
            var writer = new ListWriter(list, shown, console.Language);
            answer.Write(
                parsed,
                console,
                read,
                catalog,
                writer.Write,
                path => writer.WriteWorkbook(path, SharedOptions.CommandOf(parsed), catalog.DataSet.Attribution)
            );
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
            UsageTexts
                .NotAColumn(name, option.Name, string.Join(", ", PartnershipColumns.All))
                .Plus(
                    ParseErrorMessages.DidYouMean(
                        name,
                        PartnershipColumns.All.SelectMany(column =>
                            new[] { column.Id, column.Label.Dutch, column.Label.English }
                        )
                    )
                )
        );

    private static ToolOption<string?> Columns(string name, Label text) =>
        new(name, text)
        {
            ValueName = HelpTexts.ColumnsValue,
            Completions = new([.. PartnershipColumns.All.Select(column => column.Id)]) { AreListed = true },
        };
}
