using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>
/// Imports the partnerships of property P190 of Wikidata, twinned administrative body (jumelage): the answer to
/// <see cref="Query"/>, or to another query with the same variables, as <c>application/sparql-results+json</c>.
/// </summary>
/// <remarks>This class does not use the network. Safe for use by several threads.</remarks>
public static class WikidataPartnerships
{
    /// <summary>
    /// The query, in SPARQL 1.1, for any service with the statements of Wikidata, such as
    /// <c>https://query.wikidata.org/sparql</c>. It selects municipalities with a CBS code (P382) and the partners that
    /// either side states, without deprecated statements. A partner has its Dutch name, else the one for all languages,
    /// else the English one, its present country (P17), else a former one, and its point (P625). Of several statements
    /// about one partnership, a preferred one comes first.
    /// </summary>
    public static string Query =>
        """
            PREFIX p: <http://www.wikidata.org/prop/>
            PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
            PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
            PREFIX ps: <http://www.wikidata.org/prop/statement/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            PREFIX wikibase: <http://wikiba.se/ontology#>

            SELECT DISTINCT ?code ?partner (COALESCE(?dutch, ?default, ?english) AS ?partnerLabel) ?point
              (COALESCE(?current, ?former) AS ?countryCode) ?start ?startPrecision ?end ?endPrecision ?statement ?rank
            WHERE {
              ?municipality wdt:P382 ?code .
              { ?municipality p:P190 ?statement . ?statement ps:P190 ?partner . }
              UNION
              { ?partner p:P190 ?statement . ?statement ps:P190 ?municipality . }
              ?statement wikibase:rank ?rank .
              FILTER (?rank != wikibase:DeprecatedRank)
              OPTIONAL { ?statement pqv:P580 ?from . ?from wikibase:timeValue ?start ;
                wikibase:timePrecision ?startPrecision . }
              OPTIONAL { ?statement pqv:P582 ?to . ?to wikibase:timeValue ?end ;
                wikibase:timePrecision ?endPrecision . }
              OPTIONAL { ?partner rdfs:label ?dutch . FILTER (LANG(?dutch) = "nl") }
              OPTIONAL { ?partner rdfs:label ?default . FILTER (LANG(?default) = "mul") }
              OPTIONAL { ?partner rdfs:label ?english . FILTER (LANG(?english) = "en") }
              OPTIONAL {
                ?partner p:P17 ?belongs . ?belongs a wikibase:BestRank ; ps:P17/wdt:P297 ?current .
                FILTER NOT EXISTS { ?belongs pq:P582 ?left . }
              }
              OPTIONAL { ?partner wdt:P17/wdt:P297 ?former . }
              OPTIONAL { ?partner wdt:P625 ?point . }
            }
            ORDER BY ?code ?partner DESC(?rank) ?statement ?start ?end ?countryCode ?point
            """;

    /// <summary>Wikidata as a source, with its licence.</summary>
    public static DataSource Source { get; } =
        new()
        {
            Title = "Twinned administrative bodies (P190) in Wikidata",
            Creator = "Wikidata",
            Licence = "CC0-1.0",
            Address = "https://www.wikidata.org/wiki/Property:P190",
        };

    /// <summary>
    /// Reads an answer from a stream, which stays open. Statements of both sides about one partnership become one
    /// record, with both statements as sources. If the answer has ranks, a preferred statement comes first, and a
    /// deprecated one is not a record.
    /// </summary>
    public static PartnershipImport Read(Stream stream, WikidataOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        List<SparqlResult>? results = bytes is null ? null : SparqlResults.Read(bytes, options.File, issues);
        WikidataReader reader = new(options, results ?? []);
        bool isComplete = reader.ReadAll() && results is not null;
        return new PartnershipImport
        {
            Kind = ImportKind.Wikidata,
            DataSet = new PartnershipDataSet
            {
                Name = options.Source.Title,
                AsOf = options.AsOf,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(reader.Partnerships),
                Attribution = [options.Source],
                Issues = [.. issues, .. reader.Issues],
            },
            Account = new ImportAccount { File = options.File, Rows = reader.Rows },
            IsComplete = isComplete,
        };
    }
}
