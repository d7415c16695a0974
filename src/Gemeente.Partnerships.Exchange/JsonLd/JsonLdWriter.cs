using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.JsonLd;

/// <summary>Writes the graph of a JSON-LD document.</summary>
internal sealed class JsonLdWriter(Utf8JsonWriter json, PartnershipDataSet dataSet, JsonLdOptions options)
{
    private const string Tooi = "https://identifier.overheid.nl/tooi/def/ont/";
    private const string Countries = "http://publications.europa.eu/resource/authority/country/";

    private readonly string _base = options.Base.AbsoluteUri;
    private readonly string _vocabulary = (options.Vocabulary ?? new Uri(options.Base, "def/")).AbsoluteUri;

    public void Write()
    {
        json.WriteStartObject();
        WriteContext();
        json.WriteStartArray("@graph");
        foreach (Partnership partnership in dataSet.Partnerships)
            Write(partnership);
        foreach (
            MunicipalityCode code in dataSet
                .Partnerships.Select(partnership => partnership.Municipality)
                .Distinct()
                .Order()
        )
            WriteMunicipality(code);
        foreach (
            Partnership partnership in dataSet
                .Partnerships.Where(partnership => !partnership.Partner.Country.IsUnknown)
                .DistinctBy(CountryAddressOf, StringComparer.Ordinal)
                .OrderBy(partnership => partnership.Partner.Country)
        )
            WriteCountry(partnership);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteContext()
    {
        json.WriteStartObject("@context");
        json.WriteNumber("@version", 1.1);
        json.WriteString("@vocab", _vocabulary);
        json.WriteString("tooi", Tooi);
        json.WriteString("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.WriteString("dcterms", "http://purl.org/dc/terms/");
        json.WriteString("skos", "http://www.w3.org/2004/02/skos/core#");
        json.WriteString("schema", "https://schema.org/");
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.WriteString("name", "rdfs:label");
        json.WriteString("identifier", "dcterms:identifier");
        json.WriteString("description", "dcterms:description");
        json.WriteString("source", "dcterms:source");
        json.WriteString("code", "tooi:organisatiecode");
        WriteTerm("municipality", "municipality", "@id");
        WriteTerm("country", "schema:addressCountry", "@id");
        foreach (
            string term in (string[])
                [
                    "kind",
                    "initiative",
                    "motive",
                    "partnerMotive",
                    "theme",
                    "organisation",
                    "funding",
                    "evidence",
                    "confidence",
                ]
        )
            WriteTerm(term, term, "@vocab");
        json.WriteEndObject();
    }

    private void WriteTerm(string name, string id, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private void Write(Partnership partnership)
    {
        json.WriteStartObject();
        json.WriteString("@id", _base + Uri.EscapeDataString(partnership.Id));
        json.WriteString("@type", "Partnership");
        json.WriteString("identifier", partnership.Id);
        json.WriteString("municipality", AddressOf(partnership.Municipality));
        json.WriteStartObject("partner");
        json.WriteString("@type", "Partner");
        json.WriteString("kind", Term("kind", partnership.Partner.Kind.Code));
        WriteText("name", partnership.Partner.Name);
        if (!partnership.Partner.Country.IsUnknown)
            json.WriteString("country", CountryAddressOf(partnership));
        json.WriteEndObject();
        WriteBound("start", partnership.Period.Start);
        WriteBound("end", partnership.Period.End);
        if (partnership.Initiative is { } initiative)
            json.WriteString("initiative", Term("initiative", initiative.Code));
        WriteCodes("motive", partnership.Motives);
        WriteCodes("partnerMotive", partnership.PartnerMotives);
        WriteCodes("theme", partnership.Themes);
        WriteCodes("organisation", partnership.Organisations);
        WriteCodes("funding", partnership.Funding);
        WriteText("description", partnership.Description);
        WriteEvidence(partnership.Evidence);
        json.WriteEndObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        json.WriteString("evidence", Term("evidence", EnumCodes.EvidenceKind.CodeOf(evidence.Kind)));
        if (evidence.Confidence is { } confidence)
            json.WriteString("confidence", Term("confidence", EnumCodes.Confidence.CodeOf(confidence)));
        if (evidence.ReferenceDate is { } date)
            WriteTyped("referenceDate", "xsd:date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteText("evidenceNote", evidence.Note);
        if (evidence.Sources.Count == 0)
            return;
        json.WriteStartArray("source");
        foreach (string source in evidence.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
    }

    /// <summary>
    /// Writes a date with the type of its precision. The name of the member marks an open bound and a bound "by" a
    /// date. An unknown bound is not written.
    /// </summary>
    private void WriteBound(string name, PeriodBound bound)
    {
        if (bound.Kind == PeriodBoundKind.Open)
            json.WriteBoolean(name + "Open", true);
        if (bound.Date is not { } date)
            return;
        string type = date.Precision switch
        {
            DatePrecision.Day => "xsd:date",
            DatePrecision.Month => "xsd:gYearMonth",
            _ => "xsd:gYear",
        };
        WriteTyped(bound.Kind == PeriodBoundKind.By ? name + "By" : name, type, date.ToString());
    }

    private void WriteTyped(string name, string type, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", type);
        json.WriteString("@value", value);
        json.WriteEndObject();
    }

    private void WriteText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }

    private void WriteCodes<T>(string name, ValueList<T> codes)
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (codes.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (T code in codes)
            json.WriteStringValue(Term(name, code.Code));
        json.WriteEndArray();
    }

    /// <summary>
    /// Returns the address of a code in the vocabulary. Motives of partners have the addresses of motives.
    /// </summary>
    private string Term(string list, string code) =>
        $"{_vocabulary}{(list == "partnerMotive" ? "motive" : list)}/{code}";

    private void WriteMunicipality(MunicipalityCode code)
    {
        json.WriteStartObject();
        json.WriteString("@id", AddressOf(code));
        json.WriteString("@type", IsMunicipality(code) ? "tooi:Gemeente" : "Municipality");
        json.WriteString("code", code.ToString());
        WriteText("name", dataSet.Municipalities.Find(code)?.Name);
        json.WriteEndObject();
    }

    /// <summary>
    /// Returns the address of a municipality. A placeholder has no TOOI identifier and gets an address in the
    /// vocabulary.
    /// </summary>
    private string AddressOf(MunicipalityCode code) =>
        IsMunicipality(code) ? code.ToString("U") : $"{_vocabulary}municipality/{code}";

    private bool IsMunicipality(MunicipalityCode code) =>
        dataSet.Municipalities.Find(code)?.Kind == MunicipalityKind.Municipality;

    private void WriteCountry(Partnership partnership)
    {
        json.WriteStartObject();
        json.WriteString("@id", CountryAddressOf(partnership));
        json.WriteString("skos:notation", partnership.Partner.Country.ToString());
        if (PartnerCountry.Of(dataSet.Countries, partnership) is { } country)
        {
            json.WriteStartArray("name");
            WriteInLanguage("nl", country.DutchName);
            WriteInLanguage("en", country.EnglishName);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteInLanguage(string language, string text)
    {
        json.WriteStartObject();
        json.WriteString("@language", language);
        json.WriteString("@value", text);
        json.WriteEndObject();
    }

    /// <summary>
    /// Returns the address of a country. The Publications Office identifies countries by their three-letter code. A
    /// country without a known one gets an address in the vocabulary.
    /// </summary>
    private string CountryAddressOf(Partnership partnership) =>
        PartnerCountry.Of(dataSet.Countries, partnership)?.Alpha3 is { } alpha3
            ? Countries + alpha3
            : $"{_vocabulary}country/{partnership.Partner.Country}";
}
