using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>show</c>, which shows everything known of one record.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolConsole console)
    {
        var name = new ToolArgument<string>(HelpTexts.Name, HelpTexts.Record);
        var answer = new AnswerOptions();
        CatalogOptions source = new(InputOptions.AsOf());
        var command = new ToolCommand("show", HelpTexts.Show) { name };
        source.AddTo(command, answer);
        command.Help = [HelpSection.Examples(ExampleTexts.Show)];
        command.SetAction(parsed =>
        {
            (_, DataInput read, PartnershipCatalog catalog, QueryDimensions known) = source.Read(parsed, console);
            Answer shown = Show(parsed.GetRequiredValue(name), catalog, known, console.Language);
            answer.Write(parsed, console, read, catalog, shown.Write);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <exception cref="UsageException">The text names no record, or several.</exception>
    private static Answer Show(string name, PartnershipCatalog catalog, QueryDimensions known, Language language) =>
        RecordSearch.Find(catalog, name) switch
        {
            { Count: 1, Partnerships: [var tie] } => ShowWriter.Of(
                "partnership",
                RecordDetails.OfPartnership(catalog, tie.Id, DateText.Today, known),
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
                UsageTexts.NotARecord(name).Plus(UsageTexts.DidYouMean(nearest))
            ),
            var several => throw new UsageException(UsageTexts.NameOfSeveral(name, several.Count, NamesOf(several))),
        };

    private static Label NamesOf(RecordSearch found) =>
        new(string.Join(", ", NamesOf(found, Language.Dutch)), string.Join(", ", NamesOf(found, Language.English)));

    private static IEnumerable<string> NamesOf(RecordSearch found, Language language) =>
        found
            .Municipalities.Select(municipality => $"{municipality.Code} ({municipality.Name})")
            .Concat(found.Countries.Select(country => $"{country.Code} ({country.GetName(language)})"))
            .Concat(found.Partnerships.Select(tie => tie.Id));
}
