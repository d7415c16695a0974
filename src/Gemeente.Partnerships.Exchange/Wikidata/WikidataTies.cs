namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>
/// Imports ties that Wikidata states with property P190, twinned administrative body (jumelage): the answer to
/// <see cref="Query"/>, or to another question with the same variables, as <c>application/sparql-results+json</c>.
/// </summary>
/// <remarks>Nothing is asked over the network. Safe for use by several threads.</remarks>
public static class WikidataTies
{
    /// <summary>
    /// The question, for <c>https://query.wikidata.org/sparql</c>: municipalities with a CBS code (P382), and the partners that
    /// either side states.
    /// </summary>
    public const string Query = """
        SELECT ?code ?partner ?partnerLabel ?countryCode ?start ?startPrecision ?end ?endPrecision ?statement WHERE {
          ?municipality wdt:P382 ?code .
          { ?municipality p:P190 ?statement . ?statement ps:P190 ?partner . }
          UNION
          { ?partner p:P190 ?statement . ?statement ps:P190 ?municipality . }
          OPTIONAL { ?partner wdt:P17/wdt:P297 ?countryCode . }
          OPTIONAL { ?statement pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] . }
          OPTIONAL { ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] . }
          SERVICE wikibase:label { bd:serviceParam wikibase:language "nl,en" . }
        }
        """;

    internal static readonly DataSource Source = new()
    {
        Title = "Twinned administrative bodies (P190) in Wikidata",
        Creator = "Wikidata",
        Licence = "CC0-1.0",
        Address = "https://www.wikidata.org/wiki/Property:P190",
    };

    /// <summary>
    /// Reads an answer from a stream, which stays open. Both sides may state a tie: it is one, with both statements as sources.
    /// </summary>
    public static PartnershipImport Read(Stream stream, WikidataOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        WikidataReader reader = new(options, issues);
        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        List<Dictionary<string, SparqlValue>?> results = bytes is null ? [] : SparqlResults.Read(bytes, options.File, issues) ?? [];
        foreach (Dictionary<string, SparqlValue>? result in results)
            reader.Add(result);
        return new PartnershipImport
        {
            DataSet = new PartnershipDataSet
            {
                Name = Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(reader.Ties),
                Attribution = [Source],
                Issues = [.. issues],
            },
            Account = new ImportAccount { File = options.File, Rows = [.. reader.Rows] },
        };
    }
}
