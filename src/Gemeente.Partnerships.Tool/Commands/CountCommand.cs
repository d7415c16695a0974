using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Sdmx;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// The command <c>count</c>, which counts partnerships, municipalities or partners by up to three dimensions.
/// </summary>
internal static class CountCommand
{
    public static Command Create(ToolConsole console)
    {
        ToolOption<string[]> by = SharedOptions.By<string[]>(HelpTexts.By);
        Option<string[]> where = SharedOptions.Where();
        Option<CountMeasure> measure = SharedOptions.OneOf<CountMeasure>("--measure", HelpTexts.Measure);
        Option<CountSort> sort = SharedOptions.OneOf<CountSort>("--sort", HelpTexts.SortRows);
        var top = new ToolOption<int?>("--top", HelpTexts.Top)
        {
            ValueName = HelpTexts.Number,
            Reader = word =>
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int rows) && rows > 0
                    ? (rows, null)
                    : (null, UsageTexts.NotANumber(word, "--top", 1)),
        };
        var labels = new ToolOption<bool>("--labels", HelpTexts.Labels);
        var file = new ToolOption<string?>("--query", HelpTexts.Query)
        {
            ValueName = HelpTexts.File,
            Completions = CompletionValues.Files,
        };
        var save = new ToolOption<bool>("--save-query", HelpTexts.SaveQuery);
        var dataflow = new ToolOption<SdmxCsvOptions?>("--dataflow", HelpTexts.Dataflow)
        {
            ValueName = HelpTexts.DataflowValue,
            Reader = word =>
                SdmxDataflow.TryParse(word, out SdmxCsvOptions? flow)
                    ? (flow, null)
                    : (null, UsageTexts.NotADataflow(word)),
        };
        var answer = new AnswerOptions(AnswerFormat.Xlsx, AnswerFormat.Sdmx);
        CatalogOptions source = new(InputOptions.AsOf());
        var command = new ToolCommand("count", HelpTexts.Count)
        {
            by,
            where,
            measure,
            sort,
            top,
            labels,
            file,
            save,
            dataflow,
        };
        source.AddTo(command, answer);
        command.Help =
        [
            SharedOptions.Conditions(),
            new(HelpTexts.Dimensions, [.. PartnershipDimensions.All.Select(Describe)]),
            new(HelpTexts.MunicipalityDimensions, [.. CountRequest.MunicipalityOnlyDimensions.Select(Describe)]),
            HelpSection.Examples(ExampleTexts.Count),
        ];
        command.SetAction(parsed =>
        {
            AggregateQuery? query = parsed.GetValue(file) is { } path ? QueryFile.Read(path) : null;
            if (query?.Aggregate.Measure is { } summed)
                throw new UsageException(UsageTexts.QueryOfSum(file.Name, summed));
            Option[] parts = [by, where, measure];
            if (query is not null && Array.Find(parts, option => parsed.GetResult(option) is not null) is { } other)
                throw new UsageException(UsageTexts.WholeQuery(file.Name, other.Name));
            Option[] shown = [top, sort, labels];
            if (
                parsed.GetValue(save)
                && Array.Find(shown, option => parsed.GetResult(option) is { Implicit: false }) is { } one
            )
                throw new UsageException(UsageTexts.NotInQuery(one.Name, save.Name));
            if (
                parsed.GetResult(dataflow) is not null
                && (parsed.GetValue(save) || answer.FormatOf(parsed) != AnswerFormat.Sdmx)
            )
                throw new UsageException(UsageTexts.DataflowIsOfSdmx(dataflow.Name));
            ImportRequest records = source.RequestOf(parsed);
            if (query?.AsOf is { } date && records.AsOf is not null)
                throw new UsageException(UsageTexts.DatedQuery(file.Name, DateText.Write(date)));
            bool isDated = records.AsOf is not null;
            (_, DataInput read, PartnershipCatalog catalog, QueryDimensions known) = source.Read(
                parsed,
                console,
                query?.AsOf is { } day ? records with { AsOf = day } : records
            );
            if (parsed.GetValue(file) is { } asked)
                read = read with { Files = [.. read.Files, asked] };
            CountRequest request = query is null
                ? CountRequest.Of(
                    catalog,
                    known,
                    parsed.GetValue(by) ?? [],
                    parsed.GetValue(where) ?? [],
                    parsed.GetValue(measure)
                )
                : new CountRequest(query, known);
            request = request with
            {
                Sort = parsed.GetValue(top) is null ? parsed.GetValue(sort) : CountSort.Count,
                Top = parsed.GetValue(top),
                UsesNames = parsed.GetValue(labels),
            };
            if (request is { Top: not null, Query.By.Count: not 1 })
                throw new UsageException(UsageTexts.TopOfOne);
            QueryResult result = request.Answer(catalog);
            if (parsed.GetValue(save))
            {
                AggregateQuery saved = request.Query with { AsOf = isDated ? catalog.AsOfDate : request.Query.AsOf };
                answer.WriteQuery(parsed, console, read, text => JsonText.Write(saved.WriteTo, text));
                return ExitCode.Fine;
            }

            var writer = new CountWriter(result, request, catalog, console.Language)
            {
                Dataflow = parsed.GetValue(dataflow) ?? SdmxDataflow.Default,
            };
            answer.Write(
                parsed,
                console,
                read,
                catalog,
                writer.Write,
                path => writer.WriteWorkbook(path, SharedOptions.CommandOf(parsed)),
                result.Query
            );
            return ExitCode.Fine;
        });
        return command;
    }

    internal static (Label Name, Label Text) Describe<TFact>(Dimension<TFact> dimension) =>
        (
            Label.Same(dimension.Id),
            dimension
                .Label.Plus(dimension.IsMultiValued ? Label.Same(" ").Plus(HelpTexts.Several) : default)
                .Plus(dimension.IsOrdered ? Label.Same(" ").Plus(HelpTexts.Ordered) : default)
        );
}
