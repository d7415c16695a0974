using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Everything known of a record on the date of a catalog: its fields, its sources, and the rule behind each category
/// (gegevens).
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class RecordDetails
{
    private const int MinShared = 4;

    /// <summary>
    /// Returns the columns of a partnership, the note of its evidence, the reason for its status, and its categories
    /// with their reasons. Those of a reconstructed record that are about a municipality are left out.
    /// </summary>
    /// <param name="catalog">The records and their date.</param>
    /// <param name="id">The id of the partnership.</param>
    /// <param name="now">The date of the municipality of now.</param>
    /// <param name="dimensions">The dimensions that are explained; null for the built-in ones.</param>
    /// <exception cref="KeyNotFoundException">The data set has no partnership with the id.</exception>
    public static ValueList<RecordDetail> OfPartnership(
        PartnershipCatalog catalog,
        string id,
        DateOnly now,
        QueryDimensions? dimensions = null
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        PartnershipFact fact = catalog.GetPartnership(id);
        MunicipalitySuccession succession = catalog.DataSet.Municipalities.SuccessorOn(
            fact.Partnership.Municipality,
            now,
            fact.Partnership.ContinuedBy
        );
        var row = new ListedPartnership(fact, succession);
        Evidence evidence = fact.Partnership.Evidence;
        return
        [
            .. Known([
                .. PartnershipColumns.All.Select(column => new RecordDetail(
                    column.Id,
                    column.Label,
                    new(column.TextOf(row, Language.Dutch), column.TextOf(row, Language.English))
                )),
                new("description", new("Omschrijving", "Description"), Same(fact.Partnership.Description)),
                new("note", new("Toelichting", "Note"), Same(evidence.Note)),
                new("status-reason", new("Reden van de status", "Reason for the status"), fact.StatusReason),
            ]),
            .. Explained(
                (dimensions ?? QueryDimensions.BuiltIn)
                    .Partnerships.Where(dimension =>
                        !row.IsReconstructed
                        || (PartnershipDimensions.Find(dimension.Id) is not null && !IsAboutMunicipality(dimension.Id))
                    )
                    .Select(dimension => dimension.Explain(fact))
            ),
        ];
    }

    /// <summary>
    /// Returns the register entry of a municipality, its history, its categories on the date with their reasons, and
    /// its partnerships that count on the date. Reconstructed ones are counted but not listed.
    /// </summary>
    /// <param name="catalog">The records and their date.</param>
    /// <param name="code">The code of the municipality.</param>
    /// <exception cref="KeyNotFoundException">The register does not have the code.</exception>
    public static ValueList<RecordDetail> OfMunicipality(PartnershipCatalog catalog, MunicipalityCode code)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        MunicipalityFact fact = catalog.GetMunicipality(code);
        Municipality municipality = fact.Municipality;
        MunicipalityHistory history = catalog.DataSet.Municipalities.HistoryOf(code);
        return
        [
            .. Known([
                new("code", new("Gemeentecode", "Municipality code"), Same(code.ToString())),
                new("name", new("Naam", "Name"), Same(municipality.Name)),
                new("other-names", new("Andere namen", "Other names"), Same(Joined(municipality.OtherNames))),
                new(
                    "province",
                    new("Provincie", "Province"),
                    municipality.ProvinceOn(catalog.AsOfDate)?.Label ?? default
                ),
                new("valid-from", new("Bestaat vanaf", "Exists from"), PeriodText.Of(municipality.ValidFrom)),
                new("valid-to", new("Bestond tot", "Existed until"), Same(Text(municipality.ValidTo))),
                new(
                    "inhabitants",
                    new("Inwoners", "Inhabitants"),
                    municipality.ExistsOn(catalog.AsOfDate) && fact.Inhabitants is { } inhabitants
                        ? new(inhabitants.ToString(Language.Dutch), inhabitants.ToString(Language.English))
                        : default
                ),
                new(
                    "history",
                    new("Geschiedenis", "History"),
                    new(OneLine(history.ToString(Language.Dutch)), OneLine(history.ToString(Language.English)))
                ),
            ]),
            .. municipality.ExistsOn(catalog.AsOfDate)
                ? Explained(MunicipalityDimensions.All.Select(dimension => dimension.Explain(fact)))
                : [],
            .. Ties(
                catalog,
                PartnershipDimensions.Municipality.Is(code) | PartnershipDimensions.OriginalMunicipality.Is(code),
                isOfMunicipality: true
            ),
        ];
    }

    /// <summary>
    /// Returns the register entry of a country, its groups on the date, and the partnerships with it that count on the
    /// date.
    /// </summary>
    /// <param name="catalog">The records and their date.</param>
    /// <param name="code">The code of the country.</param>
    /// <exception cref="KeyNotFoundException">The register does not have the code.</exception>
    public static ValueList<RecordDetail> OfCountry(PartnershipCatalog catalog, CountryCode code)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        CountryRegister register = catalog.DataSet.Countries;
        Country country = register.Get(code);
        DateOnly asOf = catalog.AsOfDate;
        return
        [
            .. Known([
                new("code", new("Landcode", "Country code"), Same(code.ToString())),
                new("name", new("Naam", "Name"), new(country.DutchName, country.EnglishName)),
                new("other-names", new("Andere namen", "Other names"), Same(Joined(country.OtherNames))),
                new(
                    "validity",
                    new("Bestaat", "Exists"),
                    country.Validity == Period.Always ? default : PeriodText.Of(country.Validity)
                ),
                new(
                    "eu-status",
                    PartnershipDimensions.EuStatus.Label,
                    EnumCodes.EuStatus.LabelOf(register.EuStatusOn(code, asOf))
                ),
                new(
                    "dac-list",
                    new("DAC-lijst", "DAC list"),
                    register.IsOnDacListOn(code, asOf) switch
                    {
                        true => new("ja", "yes"),
                        false => new("nee", "no"),
                        null => new("onbekend", "unknown"),
                    }
                ),
            ]),
            .. Ties(catalog, PartnershipDimensions.Country.Is(code), isOfMunicipality: false),
        ];
    }

    /// <summary>Returns a line for each partnership, and the number of reconstructed ones.</summary>
    private static IEnumerable<RecordDetail> Ties(
        PartnershipCatalog catalog,
        Filter<PartnershipFact> where,
        bool isOfMunicipality
    )
    {
        Cube<PartnershipFact> ties = catalog.Partnerships.Where(where);
        yield return new RecordDetail(
            "partnerships",
            new("Stedenbanden", "Partnerships"),
            new(
                $"{ties.Count}: {ties.Certain} zeker, {ties.Possible} mogelijk",
                $"{ties.Count}: {ties.Certain} certain, {ties.Possible} possible"
            )
        );
        foreach (PartnershipFact fact in ties)
        {
            Partnership tie = fact.Partnership;
            if (fact.IsReconstructed)
                continue;
            string other = isOfMunicipality
                ? $"{tie.Partner.Name} ({tie.Partner.Country})"
                : $"{ShownMunicipality.NameOf(fact).Dutch} - {tie.Partner.Name}";
            yield return new RecordDetail(
                "partnership",
                Label.Same(tie.Id),
                new(
                    $"{other}: {EnumCodes.PartnershipStatus.LabelOf(fact.Status).Dutch}, {fact.StatusReason.Dutch}",
                    $"{other}: {EnumCodes.PartnershipStatus.LabelOf(fact.Status).English}, {fact.StatusReason.English}"
                )
            );
        }

        long reconstructed = ties.Where(PartnershipDimensions.Evidence.Is(EvidenceKind.Reconstructed)).Count;
        if (reconstructed > 0)
        {
            yield return new RecordDetail(
                "reconstructed",
                new("Gereconstrueerd", "Reconstructed"),
                new(
                    $"{reconstructed}, gemaakt uit gepubliceerde cijfers; die zeggen niets over een echte gemeente",
                    $"{reconstructed}, made from published figures; they say nothing about a real municipality"
                )
            );
        }
    }

    private static bool IsAboutMunicipality(string dimension) =>
        dimension.Contains("municipality", StringComparison.Ordinal)
        || (
            MunicipalityDimensions.Find(dimension) is not null
            && dimension is not ("country" or "theme" or "motive" or "evidence")
        );

    private static IEnumerable<RecordDetail> Known(RecordDetail[] details) =>
        details.Where(detail => detail.Text.Dutch.Length > 0);

    /// <summary>
    /// Returns the categories of a record. Evidence that most of them share, such as the source of the record, is left
    /// out.
    /// </summary>
    private static IEnumerable<RecordDetail> Explained(IEnumerable<Explanation> explanations)
    {
        Explanation[] all = [.. explanations];
        HashSet<Label> shared =
        [
            .. all.SelectMany(why => why.ReasonsByCode.SelectMany(reason => reason.Evidence).Distinct())
                .GroupBy(label => label)
                .Where(label => label.Count() > MinShared)
                .Select(label => label.Key),
        ];
        return all.Select(why => new RecordDetail(
            why.DimensionId,
            why.Dimension,
            new(why.ToLine(Language.Dutch, shared), why.ToLine(Language.English, shared))
        ));
    }

    private static string OneLine(string tree) =>
        string.Join(" / ", tree.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Label Same(string? text) => Label.Same(text ?? "");

    private static string Joined(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
