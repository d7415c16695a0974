using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Answers of Wikidata.</summary>
internal static class WikidataImport
{
    public static Importer Importer { get; } =
        new(
            "wikidata",
            "an answer of Wikidata as SPARQL JSON; needs the day that it was given",
            start =>
                start.IsJson
                && start.Text.Contains("\"head\"", StringComparison.Ordinal)
                && start.Text.Contains("\"vars\"", StringComparison.Ordinal),
            Import
        );

    private static ImportedFile Import(Stream stream, ImportRequest question)
    {
        PartnershipImport import = WikidataPartnerships.Read(
            stream,
            new WikidataOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = question.Day,
                Source = WikidataPartnerships.Source,
                File = question.Name,
            }
        );
        ILookup<string?, DataIssue> wrong = import
            .DataSet.Issues.Where(IssuePlace.IsOfResult)
            .ToLookup(issue => IssuePlace.RecordOf(issue).Path, StringComparer.Ordinal);
        return ImportedFile.Of(
            import.DataSet,
            import.Account,
            row =>
                IssuePlace.Describe(
                    wrong[string.Create(CultureInfo.InvariantCulture, $"$.results.bindings[{row.Line - 1}]")]
                )
        );
    }
}
