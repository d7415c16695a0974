using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Tool.Counting;
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
            Description = "The dimension to count by; twice for a cross table.", HelpName = "dimension", Required = true,
        };
        var where = new Option<string[]>("--where")
        {
            Description = "Which partnerships count; several conditions must all hold.", HelpName = "condition",
        };
        Option<CountMeasure> measure = SharedOptions.OneOf<CountMeasure>("--measure", "What to count, each once.");
        Option<string?> data = SharedOptions.Data();
        Option<DateOnly?> asOf = SharedOptions.AsOf();
        Option<AnswerFormat> format = SharedOptions.TableFormat();
        Option<bool> issues = SharedOptions.Issues();
        var command = new ToolCommand("count", "Count partnerships, or the municipalities and partners that have them, by one or two dimensions.")
        {
            by, where, measure, data, asOf, format, issues,
        };
        command.Help =
        [
            new("Conditions:",
            [
                ("country=TR,MA", "in one of these categories"),
                ("theme=unknown", "of which nothing is stated"),
                ("\"start-year>=2000\"", "in this category or a later one; likewise <=. Quote it, for the shell's sake"),
            ]),
            new("Dimensions:", [.. PartnershipDimensions.All.Select(Describe)]),
            new("Dimensions of --measure municipalities besides:", [.. MunicipalityDimensions.All.Where(dimension => PartnershipDimensions.Find(dimension.Id) is null).Select(Describe)]),
            HelpSection.Examples(
                "count --by country",
                "count --by country --by theme --where \"start-year>=2000\"",
                "count --by country --measure municipalities --where initiative=migrants,joint",
                "count --by province --data dutch-links --format json"),
        ];
        command.SetAction(parsed =>
        {
            CountQuestion question = CountQuestion.Of(parsed.GetRequiredValue(by), parsed.GetValue(where) ?? [], parsed.GetValue(measure));
            PartnershipCatalog catalog = DataInput.Load(parsed.GetValue(data), parsed.GetValue(issues), console)
                .ToCatalog(parsed.GetValue(asOf), parsed.GetValue(issues), console);
            Write(Counter.Answer(question, catalog), question, catalog, parsed.GetValue(format), console);
            return ExitCode.Fine;
        });
        return command;
    }

    private static (string Name, string Text) Describe<TFact>(Dimension<TFact> dimension) => (
        dimension.Id,
        dimension.Label.English + (dimension.IsMultiValued ? " (several)" : "") + (dimension.IsOrdered ? " (ordered)" : ""));

    private static void Write(CountAnswer answer, CountQuestion question, PartnershipCatalog catalog, AnswerFormat format, ToolConsole console)
    {
        string[] notes = [.. Notes(answer, question, catalog)];
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvText.Write(
                    [
                        [.. answer.Dimensions, "count"],
                        .. answer.Rows.Concat(answer.UnknownRows).Select(row => (IReadOnlyList<string?>)
                            [.. row.Codes.Select(code => code ?? "unknown"), row.Count.ToString(CultureInfo.InvariantCulture)]),
                    ],
                    console.Output);
                break;
            case AnswerFormat.Json:
                JsonText.Write(console.Output, json => Write(answer, question, catalog, json));
                break;
            default:
                TableText.Write(answer.Table with { Notes = notes }, console);
                return;
        }

        foreach (string note in notes)
            console.Error.WriteLine(note);
    }

    private static IEnumerable<string> Notes(CountAnswer answer, CountQuestion question, PartnershipCatalog catalog)
    {
        string measure = question.Measure.ToString().ToLowerInvariant();
        yield return string.Create(CultureInfo.InvariantCulture, $"{answer.Total} {measure} on {DateText.Write(catalog.Date)}, from '{catalog.DataSet.Name}'.");
        foreach (string note in answer.Notes)
            yield return note;
        if (answer.MayOverlap)
        {
            string one = question.Measure switch
            {
                CountMeasure.Municipalities => "municipality",
                CountMeasure.Partners => "partner",
                _ => "partnership",
            };
            yield return $"A {one} may be in several rows; it counts once in the total.";
        }

        if (answer.Evidence.Reconstructed > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Counted from {answer.Evidence.Stated + answer.Evidence.Derived} stated and {answer.Evidence.Reconstructed} reconstructed records. ")
                + "Reconstructed records are synthetic and say nothing about a real municipality.";
        }
    }

    private static void Write(CountAnswer answer, CountQuestion question, PartnershipCatalog catalog, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("unknown", answer.Unknown);
        WriteRows(json, "rows", answer.Dimensions, answer.Rows);
        if (answer.Dimensions.Count > 1)
            WriteRows(json, "unknownRows", answer.Dimensions, answer.UnknownRows);
        json.WriteString("measure", question.Measure.ToString().ToLowerInvariant());
        json.WriteString("asOf", DateText.Write(catalog.Date));
        json.WriteString("dataSet", catalog.DataSet.Name);
        json.WriteStartObject("evidence");
        json.WriteNumber("stated", answer.Evidence.Stated);
        json.WriteNumber("derived", answer.Evidence.Derived);
        json.WriteNumber("reconstructed", answer.Evidence.Reconstructed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IReadOnlyList<string> dimensions, IReadOnlyList<CountAnswerRow> rows)
    {
        json.WriteStartArray(name);
        foreach (CountAnswerRow row in rows)
        {
            json.WriteStartObject();
            foreach ((string dimension, string? code) in dimensions.Zip(row.Codes))
                json.WriteString(dimension, code);
            json.WriteNumber("count", row.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
