using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>show</c>, which shows everything known of one record.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolConsole console)
    {
        var name = new Argument<string>("name")
        {
            Description =
                "The id of a partnership, the code or name of a municipality or country, or a partner's name.",
        };
        Option<string?> data = SharedOptions.Data();
        var answer = new AnswerOptions();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "show",
            "Show everything known of a partnership, a municipality or a country, with sources and reasons."
        )
        {
            name,
            data,
        };
        answer.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            HelpSection.Examples(
                "show ncdo-01",
                "show Meppel --data documented --lang nl",
                "show Marokko --data documented"
            ),
        ];
        command.SetAction(parsed =>
        {
            ImportRequest records = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput read = DataInput.Load(records, console);
            PartnershipCatalog catalog = read.ToCatalog(records, console);
            Answer shown = Show(parsed.GetRequiredValue(name), catalog, answer.LanguageOf(parsed));
            answer.Write(parsed, console, read, catalog, shown.Write);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <exception cref="UsageException">The text names no record, or several.</exception>
    private static Answer Show(string name, PartnershipCatalog catalog, Text.Language language) =>
        RecordSearch.Find(catalog, name) switch
        {
            { Count: 1, Partnerships: [var tie] } => ShowWriter.Of(
                "partnership",
                RecordDetails.OfPartnership(catalog, tie.Id, DateText.Today),
                catalog,
                language
            ),
            { Count: 1, Municipalities: [var municipality] } => ShowWriter.Of(
                "municipality",
                RecordDetails.OfMunicipality(catalog, municipality.Code),
                catalog,
                language
            ),
            { Count: 1, Countries: [var country] } => ShowWriter.Of(
                "country",
                RecordDetails.OfCountry(catalog, country.Code),
                catalog,
                language
            ),
            { Count: 0, Nearest: var nearest } => throw new UsageException(
                $"'{name}' is not the id or name of a record." + (nearest is null ? "" : $" Did you mean '{nearest}'?")
            ),
            var several => throw new UsageException(
                $"'{name}' is the name of {several.Count} records: "
                    + string.Join(
                        ", ",
                        several
                            .Municipalities.Select(municipality => $"{municipality.Code} ({municipality.Name})")
                            .Concat(several.Countries.Select(country => $"{country.Code} ({country.EnglishName})"))
                            .Concat(several.Partnerships.Select(tie => tie.Id))
                    )
                    + ". Give the code or id of one of them."
            ),
        };
}
