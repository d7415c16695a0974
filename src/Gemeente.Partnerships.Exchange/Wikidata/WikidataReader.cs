using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;
using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>Makes partnerships of the results of the query, one by one. Not thread-safe.</summary>
internal sealed class WikidataReader(WikidataOptions options, List<SparqlResult> results)
{
    private const string PreferredRank = "http://wikiba.se/ontology#PreferredRank";
    private const string NormalRank = "http://wikiba.se/ontology#NormalRank";
    private const string DeprecatedRank = "http://wikiba.se/ontology#DeprecatedRank";

    private readonly Dictionary<string, int> _indexById = new(StringComparer.Ordinal);
    private readonly ImportedRow?[] _rows = new ImportedRow?[results.Count];
    private readonly List<(int Row, DataIssue Issue)> _issues = [];
    private readonly ProgressSteps _progress = new(options.Progress, options.File);
    private int _row;
    private int _firstIssueOfRow;

    /// <summary>The partnerships that were made.</summary>
    public List<Partnership> Partnerships { get; } = [];

    /// <summary>The results that were read, in the order of the answer.</summary>
    public ValueList<ImportedRow> Rows => [.. _rows.OfType<ImportedRow>()];

    /// <summary>The issues of the results, in the order of the answer.</summary>
    public IEnumerable<DataIssue> Issues => _issues.OrderBy(found => found.Row).Select(found => found.Issue);

    /// <summary>
    /// Reads all results; of those about one partnership the preferred ones first, wherever they are. Returns false if
    /// reading stopped because of too many issues.
    /// </summary>
    public bool ReadAll()
    {
        int read = 0;
        foreach (
            (int index, SparqlResult result) in results
                .Index()
                .GroupBy(entry => (entry.Item.TextOf("code"), entry.Item.TextOf("partner")))
                .SelectMany(group => group.OrderBy(entry => entry.Item.TextOf("rank") == PreferredRank ? 0 : 1))
        )
        {
            (_row, _firstIssueOfRow) = (index, _issues.Count);
            if (_issues.Count >= options.MaxIssues)
            {
                Report(ExchangeIssueMessages.TooManyIssues(_issues.Count));
                return false;
            }

            Read(result);
            _progress.Report((double)++read / results.Count);
        }

        return true;
    }

    private void Read(SparqlResult result)
    {
        if (result.Issue is { } issue)
            Report(issue, result.Variable);
        if (result.Values is null || !IsRankKnown(result))
        {
            Enter(RowOutcome.Issue);
            return;
        }

        if (result.TextOf("rank") == DeprecatedRank)
        {
            string code = Excerpt.Of(result.TextOf("code") ?? "?");
            Enter(RowOutcome.Deprecated, text: $"{code} - {Excerpt.Of(result.TextOf("partner") ?? "?")}");
            return;
        }

        if (
            MunicipalityOf(result) is not { } municipality
            || PartnerOf(result) is not { } partner
            || CountryOf(result) is not { } country
        )
        {
            Enter(RowOutcome.Issue);
            return;
        }

        if (country == "NL")
        {
            Enter(RowOutcome.Domestic, text: $"{municipality} - {partner}");
            return;
        }

        string id = $"{options.IdPrefix}-{municipality}-{partner}";
        Partnership partnership = PartnershipOf(result, id, municipality, partner, country);
        bool isNew = _indexById.TryAdd(id, Partnerships.Count);
        if (isNew)
            Partnerships.Add(partnership);
        else
            Partnerships[_indexById[id]] = Merge(Partnerships[_indexById[id]], partnership);
        Enter(isNew ? RowOutcome.Record : RowOutcome.Duplicate, id);
    }

    private Partnership PartnershipOf(
        SparqlResult result,
        string id,
        MunicipalityCode municipality,
        string partner,
        CountryCode country
    )
    {
        PeriodBound start = BoundOf(result, "start") is { } begun
            ? PeriodBound.On(begun)
            : PeriodBound.By(options.AsOf);
        PeriodBound end = EndOf(result);
        if (start.Kind == PeriodBoundKind.On && start.Date?.Earliest > end.Date?.Latest)
        {
            Report(ExchangeIssueMessages.ResultEndBeforeStart(start.ToString(), end.ToString()), "end");
            (start, end) = (PeriodBound.By(options.AsOf), PeriodBound.Unknown);
        }

        string? label =
            result.TextOf("partnerLabel") is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        if (label is not null && GarbledText.IsGarbled(label, out string? meant))
            Report(ExchangeIssueMessages.GarbledText(label, meant), "partnerLabel");
        if (label is not null && WrittenNames.WithoutFootnote(label) is var bare && bare != label)
        {
            Report(ExchangeIssueMessages.Footnote(label, bare, "partnerLabel"), "partnerLabel");
            label = bare;
        }

        return new Partnership
        {
            Id = id,
            Municipality = municipality,
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,

                // Without a name in one of the languages of the query, the label is the id of the item.
                Name = label == partner ? null : label,
                Country = country,
                Location = PointOf(result),
            },
            Period = new Period { Start = start, End = end },
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources =
                [
                    result.ValueOf("statement") is { Kind: "uri" } statement
                        ? statement.Text
                        : $"http://www.wikidata.org/entity/{partner}",
                ],
                ReferenceDate = options.AsOf,
            },
        };
    }

    // A point on the earth: longitude before latitude, as in Point(29.0875 37.7742).
    private static GeoPoint? PointOf(SparqlResult result)
    {
        const string Before = "Point(";
        return
            result.TextOf("point") is { } text
            && text.StartsWith(Before, StringComparison.OrdinalIgnoreCase)
            && text.EndsWith(')')
            && text[Before.Length..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                is [var longitude, var latitude]
            && GeoPoint.TryParse($"{latitude}, {longitude}", out GeoPoint point)
            ? point
            : null;
    }

    /// <summary>
    /// Returns the first of two records, completed with what only the other states. It has the sources of both, and a
    /// note if they differ.
    /// </summary>
    private Partnership Merge(Partnership first, Partnership other)
    {
        List<string> conflicts = [];
        Period period = Merge(first.Period, other.Period, conflicts);
        CountryCode country = first.Partner.Country.IsUnknown ? other.Partner.Country : first.Partner.Country;
        if (!other.Partner.Country.IsUnknown && other.Partner.Country != country)
            conflicts.Add($"country {other.Partner.Country} instead of {country}");
        if (first.Partner.Name is { } name && other.Partner.Name is { } otherName && otherName != name)
            conflicts.Add($"name '{otherName}' instead of '{name}'");
        string? note = first.Evidence.Note;
        foreach (string conflict in conflicts)
        {
            string sentence = $"Also stated: {conflict}.";
            if (note?.Contains(sentence, StringComparison.Ordinal) == true)
                continue;
            note = note is null ? sentence : $"{note} {sentence}";
            Report(ExchangeIssueMessages.ResultsConflict(first.Id, conflict));
        }

        return first with
        {
            Partner = first.Partner with
            {
                Name = first.Partner.Name ?? other.Partner.Name,
                Country = country,
                Location = first.Partner.Location ?? other.Partner.Location,
            },
            Period = period,
            Evidence = first.Evidence with
            {
                Sources = [.. first.Evidence.Sources.Union(other.Evidence.Sources, StringComparer.Ordinal)],
                Note = note,
            },
        };
    }

    /// <summary>
    /// Returns the later of two separate periods, for a partnership that ended and began again. Of two periods that
    /// overlap the more precise bounds, or those of the first where they contradict each other.
    /// </summary>
    private static Period Merge(Period first, Period other, List<string> conflicts)
    {
        if (EndsBefore(first.End, other.Start))
            return Instead(first, other);
        if (EndsBefore(other.End, first.Start))
            return Instead(other, first);
        PeriodBound start = Combine(first.Start, other.Start, isStart: true);
        PeriodBound end = Combine(first.End, other.End, isStart: false);
        return EndsBefore(end, start) ? Instead(other, first) : new Period { Start = start, End = end };

        Period Instead(Period noted, Period kept)
        {
            conflicts.Add($"from {noted.Start} to {noted.End} instead of from {kept.Start} to {kept.End}");
            return kept;
        }

        PeriodBound Combine(PeriodBound bound, PeriodBound otherBound, bool isStart)
        {
            // A bound of another kind is not a statement of a date. An unknown end is one that cannot be read.
            if (bound.Kind != PeriodBoundKind.On)
                return otherBound.Kind is PeriodBoundKind.On or PeriodBoundKind.Unknown ? otherBound : bound;
            if (otherBound.Kind != PeriodBoundKind.On)
                return bound;
            (PeriodBound kept, bool isConflict) = BoundMerge.Combine(bound, otherBound, isStart);
            if (isConflict)
                conflicts.Add($"{(isStart ? "start" : "end")} {otherBound} instead of {bound}");
            return kept;
        }
    }

    private static bool EndsBefore(PeriodBound end, PeriodBound start) =>
        start.Kind == PeriodBoundKind.On && end.Date?.Latest < start.Date?.Earliest;

    // A statement without a rank is read as a normal one. One with an unknown rank may be wrong.
    private bool IsRankKnown(SparqlResult result)
    {
        if (result.TextOf("rank") is not { } rank || rank is PreferredRank or NormalRank or DeprecatedRank)
            return true;
        Report(ExchangeIssueMessages.ResultRankUnknown(rank, [PreferredRank, NormalRank, DeprecatedRank]), "rank");
        return false;
    }

    private MunicipalityCode? MunicipalityOf(SparqlResult result)
    {
        string? text = result.TextOf("code");
        if (text is null)
            Report(ExchangeIssueMessages.ResultWithoutCode(), "code");
        else if (!MunicipalityCode.TryParse(text, out MunicipalityCode code))
            Report(ExchangeIssueMessages.ResultCodeMalformed(text), "code");
        else if (options.Municipalities.Find(code) is null)
            Report(ExchangeIssueMessages.ResultCodeUnknown(code), "code");
        else
            return code;
        return null;
    }

    private string? PartnerOf(SparqlResult result)
    {
        string? uri = result.ValueOf("partner") is { Kind: "uri" } value ? value.Text : null;
        string? id = uri?[(uri.LastIndexOf('/') + 1)..];
        if (id is { Length: > 1 and < 20 } && id[0] == 'Q' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return id;
        Report(ExchangeIssueMessages.ResultWithoutPartner(), "partner");
        return null;
    }

    private CountryCode? CountryOf(SparqlResult result)
    {
        if (result.TextOf("countryCode") is not { } text)
            return default(CountryCode);
        if (!CountryCode.TryParse(text, out CountryCode code))
        {
            Report(ExchangeIssueMessages.ResultCountryMalformed(text), "countryCode");
            return null;
        }

        // CS for a town without a present country may be Czechoslovakia, or Serbia and Montenegro.
        Country[] former = options.Countries.FindOn(code, options.AsOf) is null
            ? [.. options.Countries.All.Where(country => country.Code == code)]
            : [];
        if (former.Length < 2)
            return code;
        Report(ExchangeIssueMessages.ResultCountryAmbiguous(text, PlaceNames.Names(former)), "countryCode");
        return null;
    }

    /// <summary>
    /// The end. Without a statement of an end the partnership is current; an end that cannot be read is not known.
    /// </summary>
    private PeriodBound EndOf(SparqlResult result)
    {
        if (BoundOf(result, "end") is { } ended)
            return PeriodBound.On(ended);
        return result.ValueOf("end") is null ? PeriodBound.Open : PeriodBound.Unknown;
    }

    private PartialDate? BoundOf(SparqlResult result, string variable)
    {
        // A value that Wikidata states as not known is a blank node, or an address instead of it.
        if (result.ValueOf(variable) is not { Kind: not ("bnode" or "uri"), Text: var text })
            return null;
        string precision = result.TextOf(variable + "Precision") ?? "";
        if (
            text.IndexOf('T', StringComparison.Ordinal) is > 0 and var end
            && PartialDate.TryParse(text.AsSpan(0, end), out PartialDate date)
            && date.Precision == DatePrecision.Day
        )
        {
            switch (precision)
            {
                case "11":
                    return date;
                case "10":
                    return new PartialDate(date.Year, date.Month!.Value);
                case "9":
                    return new PartialDate(date.Year);
                case "":
                    // Without a precision, the first of January is the form of a year.
                    return date is { Month: 1, Day: 1 } ? new PartialDate(date.Year) : date;
            }
        }

        Report(ExchangeIssueMessages.ResultDateMalformed(text, precision), variable);
        return null;
    }

    private void Report(IssueText text, string? variable = null)
    {
        string path = Invariant($"$.results.bindings[{_row}]");
        _issues.Add(
            (
                _row,
                text.ToIssue() with
                {
                    File = options.File,
                    JsonPath = variable is null ? path : $"{path}.{variable}",
                }
            )
        );
    }

    private void Enter(RowOutcome outcome, string? id = null, string? text = null) =>
        _rows[_row] = new ImportedRow
        {
            Line = _row + 1,
            Outcome = outcome,
            RecordId = id,
            Text = text ?? (outcome == RowOutcome.Issue ? TextOfIssues() : null),
        };

    private string TextOfIssues() =>
        string.Join(
            ' ',
            _issues.Skip(_firstIssueOfRow).Select(found => $"{found.Issue.JsonPath}: {found.Issue.Message}")
        );
}
