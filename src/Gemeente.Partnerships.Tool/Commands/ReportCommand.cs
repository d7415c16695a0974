using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>report</c>, which writes a report.</summary>
internal static class ReportCommand
{
    private const string VegaLite = "vega-lite";
    private const string UnknownCode = "unknown";

    private static readonly Dictionary<string, ReportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = ReportFormat.Text,
        ["markdown"] = ReportFormat.Markdown,
        ["html"] = ReportFormat.Html,
        ["json"] = ReportFormat.Json,
        [VegaLite] = ReportFormat.VegaLite,
    };

    private static readonly Dictionary<string, ReportFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ReportFormat.Text,
        [".md"] = ReportFormat.Markdown,
        [".html"] = ReportFormat.Html,
        [".json"] = ReportFormat.Json,
    };

    public static Command Create(ToolConsole console)
    {
        Option<string?> data = SharedOptions.Data();
        var format = new ToolOption<ReportFormat?>("--format", HelpTexts.ReportFormat)
        {
            ValueName = Label.Same(string.Join('|', Formats.Keys)),
            Completions = new([.. Formats.Keys]),
            Reader = word =>
                Formats.TryGetValue(word, out ReportFormat found)
                    ? (found, null)
                    : (
                        null,
                        UsageTexts
                            .NotAValue(word, "--format", string.Join(", ", Formats.Keys))
                            .Plus(ParseErrorMessages.DidYouMean(word, Formats.Keys))
                    ),
        };
        var about = new ToolOption<string?>("--about", HelpTexts.About) { ValueName = HelpTexts.Condition };
        Option<PartialDate?> compare = DateText.Option("--compare", HelpTexts.Compare);
        Option<string?> output = SharedOptions.OutputFile();
        var force = new ToolOption<bool>("--force", HelpTexts.Force);
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand("report", HelpTexts.Report) { data, about, compare, format, output, force };
        input.AddTo(command);
        command.Help = [HelpSection.Examples(ExampleTexts.Report)];
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(output);
            ReportFormat written =
                parsed.GetValue(format) ?? OutputFile.FormatOf(path, ReportFormat.Text, Extensions, format);
            ImportRequest request = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput records = DataInput.Load(request, console);
            PartnershipCatalog catalog = records.ToCatalog(request, console);
            OutputFile.CheckFree(path, parsed.GetValue(force), force, records.Files);
            var report = Report.Create(
                catalog,
                new ReportOptions
                {
                    About = parsed.GetValue(about) is { } subject ? SubjectOf(subject, catalog) : null,
                    CompareWith = Earlier(parsed.GetValue(compare), catalog.AsOfDate),
                    Published = PublishedFigures.About(records.DataSet),
                    Command = SharedOptions.CommandOf(parsed),
                    Version = AnswerOrigin.Version,
                }
            );
            if (written == ReportFormat.Text)
                AnswerFile.CreateText(path, console, writer => report.WriteTo(writer, written, console.Language));
            else
                AnswerFile.Create(path, console, writer => report.WriteTo(writer, written, console.Language));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Reads what the report is about: a condition with one dimension and one category.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    private static ReportSubject SubjectOf(string text, PartnershipCatalog catalog)
    {
        QueryFilter condition = new QueryTextReader(catalog).ReadCondition(text);
        return
            condition is { Kind: QueryFilterKind.In, Dimension: { } dimension, Codes: [var code and not UnknownCode] }
            && ReportSubject.Dimensions.Contains(dimension)
            ? ReportSubject.Of(dimension, code)
            : throw new UsageException(UsageTexts.NotASubject(text, string.Join(", ", ReportSubject.Dimensions)));
    }

    /// <summary>Returns the earlier date. A year or month is its last day.</summary>
    /// <exception cref="UsageException">The date is not earlier.</exception>
    private static DateOnly? Earlier(PartialDate? compare, DateOnly asOf) =>
        compare is not { } date ? null
        : date.Latest < asOf ? date.Latest
        : throw new UsageException(UsageTexts.NotEarlier(DateText.Write(date.Latest), DateText.Write(asOf)));
}
