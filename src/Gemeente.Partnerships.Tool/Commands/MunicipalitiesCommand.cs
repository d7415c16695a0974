using System.CommandLine;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>municipalities</c>, which lists the municipalities on a date.</summary>
internal static class MunicipalitiesCommand
{
    private static readonly string[] Members = ["code", "name", "province", "validFrom", "validTo", "successor"];

    public static Command Create(ToolConsole console)
    {
        Option<PartialDate?> on = DateText.Option("--on", "The date on which the municipalities exist.");
        on.Required = true;
        var name = new Option<string?>("--name")
        {
            Description = "List only municipalities with this name.",
            HelpName = "name",
        };
        Option<AnswerFormat> format = SharedOptions.TableFormat();
        var command = new ToolCommand("municipalities", "List the municipalities that exist on a date, from 1812 on.")
        {
            on,
            name,
            format,
        };
        command.Help =
        [
            HelpSection.Examples(
                "municipalities --on 2007-06-30",
                "municipalities --on 2007-06-30 --name \"Den Haag\"",
                "municipalities --on 1975-06-01 --format csv"
            ),
        ];
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(on)!.Value.Latest, parsed.GetValue(name), parsed.GetValue(format), console)
        );
        return command;
    }

    private static int Run(DateOnly on, string? name, AnswerFormat format, ToolConsole console)
    {
        MunicipalityRegister register = EmbeddedRegisters.Municipalities;
        ValueList<Municipality> found = name is null ? register.ExistingOn(on) : Find(register, name, on, console);
        if (on > register.KnownUntil)
        {
            console.Error.WriteLine(
                $"The register knows the changes up to {DateText.Write(register.KnownUntil.Value)}. "
                    + $"On {DateText.Write(on)} it may be out of date."
            );
            foreach (PlannedChange change in register.PlannedChanges)
                console.Error.WriteLine($"Planned, and applied from its day: {change}.");
        }

        switch (format)
        {
            case AnswerFormat.Csv:
                CsvWriter.Write([Members, .. found.Select(Values)], console.Output);
                break;
            case AnswerFormat.Json:
                JsonText.Write(
                    json =>
                    {
                        json.WriteStartArray();
                        foreach (Municipality municipality in found)
                        {
                            json.WriteStartObject();
                            foreach ((string member, string? value) in Members.Zip(Values(municipality)))
                                json.WriteString(member, value);
                            json.WriteEndObject();
                        }

                        json.WriteEndArray();
                    },
                    console.Output
                );
                break;
            case AnswerFormat.Markdown:
                MarkdownTable.Write(Table(found, on), console.Output);
                break;
            default:
                TableText.Write(Table(found, on), console);
                break;
        }

        return ExitCode.Fine;
    }

    private static ValueList<Municipality> Find(
        MunicipalityRegister register,
        string name,
        DateOnly on,
        ToolConsole console
    )
    {
        MunicipalityMatches matches = register.FindByName(name, on);
        if (matches.IsAmbiguous)
            console.Error.WriteLine(
                $"{matches.Candidates.Count} municipalities have the name '{name}' on {DateText.Write(on)}."
            );
        if (matches.Candidates.Count == 0)
        {
            console.Error.WriteLine($"No municipality has the name '{name}' on {DateText.Write(on)}.");
            foreach (Municipality other in matches.AtOtherTimes)
                console.Error.WriteLine(DescribeOther(register, other, on));
        }

        return matches.Candidates;
    }

    private static string DescribeOther(MunicipalityRegister register, Municipality municipality, DateOnly on)
    {
        string subject = $"{municipality.Name} ({municipality.Code})";
        if (municipality.ValidTo is not { } end || end > on)
            return $"{subject} exists from {municipality.ValidFrom} on.";
        string ended = $"{subject} existed until {DateText.Write(end)}";
        return register.SuccessorOn(municipality.Code, on).Municipality is { } successor
            ? $"{ended}; its territory is now in {successor.Name} ({successor.Code})."
            : $"{ended}.";
    }

    private static string?[] Values(Municipality municipality) =>
        [
            municipality.Code.ToString(),
            municipality.Name,
            municipality.Province?.Code,
            municipality.ValidFrom.ToString(),
            municipality.ValidTo is { } end ? DateText.Write(end) : null,
            municipality.Successor?.ToString(),
        ];

    private static AnswerTable Table(ValueList<Municipality> found, DateOnly on) =>
        new()
        {
            Columns =
            [
                new("code", IsNumber: false),
                new("name", IsNumber: false),
                new("province", IsNumber: false),
                new("from", IsNumber: false),
                new("until", IsNumber: false),
                new("successor", IsNumber: false),
            ],
            Rows =
            [
                .. found.Select(municipality =>
                {
                    string[] cells = [.. Values(municipality).Select(value => value ?? "")];
                    cells[2] = municipality.Province?.DutchName ?? "";
                    return cells;
                }),
            ],
            Notes =
            [
                $"{found.Count} {(found.Count == 1 ? "municipality" : "municipalities")} on {DateText.Write(on)}.",
            ],
        };
}
