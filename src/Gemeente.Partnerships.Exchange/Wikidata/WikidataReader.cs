using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>Makes ties of the results of the query, one by one. Not thread-safe.</summary>
internal sealed class WikidataReader(WikidataOptions options, IReadOnlyList<Dictionary<string, SparqlValue>?> results)
{
    private const string PreferredRank = "http://wikiba.se/ontology#PreferredRank";
    private const string NormalRank = "http://wikiba.se/ontology#NormalRank";
    private const string DeprecatedRank = "http://wikiba.se/ontology#DeprecatedRank";

    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);
    private readonly ImportedRow[] _rows = new ImportedRow[results.Count];
    private readonly List<(int Row, DataIssue Issue)> _issues = [];
    private int _row;

    public List<Partnership> Ties { get; } = [];

    /// <summary>What became of the results, in their order.</summary>
    public ValueList<ImportedRow> Rows => [.. _rows];

    /// <summary>What is wrong with them, in their order.</summary>
    public IEnumerable<DataIssue> Issues => _issues.OrderBy(found => found.Row).Select(found => found.Issue);

    private string Path => string.Create(CultureInfo.InvariantCulture, $"$.results.bindings[{_row}]");

    /// <summary>Reads all results; of those on one tie the preferred ones first, wherever they stand.</summary>
    public void ReadAll()
    {
        foreach (
            (int index, Dictionary<string, SparqlValue>? result) in results
                .Index()
                .GroupBy(entry => (TextOf(entry.Item, "code"), TextOf(entry.Item, "partner")))
                .SelectMany(tie => tie.OrderBy(entry => TextOf(entry.Item, "rank") == PreferredRank ? 0 : 1))
        )
        {
            _row = index;
            Add(result);
        }
    }

    private void Add(Dictionary<string, SparqlValue>? result)
    {
        if (result is null || !IsRankKnown(result))
        {
            Enter(RowOutcome.Issue, null);
            return;
        }

        if (TextOf(result, "rank") == DeprecatedRank)
        {
            Enter(
                RowOutcome.Deprecated,
                null,
                $"{Excerpt.Of(TextOf(result, "code") ?? "?")} - {Excerpt.Of(TextOf(result, "partner") ?? "?")}"
            );
            return;
        }

        if (
            Municipality(result) is not { } code
            || PartnerOf(result) is not { } partnerId
            || Country(result) is not { } country
        )
        {
            Enter(RowOutcome.Issue, null);
            return;
        }

        if (country == "NL")
        {
            Enter(RowOutcome.Domestic, null, $"{code} - {partnerId}");
            return;
        }

        string id = $"{options.IdPrefix}-{code}-{partnerId}";
        Partnership tie = Tie(id, code, partnerId, country, result);
        bool isNew = _placeOf.TryAdd(id, Ties.Count);
        if (isNew)
            Ties.Add(tie);
        else
            Ties[_placeOf[id]] = Merge(Ties[_placeOf[id]], tie);
        Enter(isNew ? RowOutcome.Record : RowOutcome.Duplicate, id);
    }

    private Partnership Tie(
        string id,
        MunicipalityCode code,
        string partnerId,
        CountryCode country,
        Dictionary<string, SparqlValue> result
    )
    {
        PeriodBound start = Bound(result, "start") is { } begun ? PeriodBound.On(begun) : PeriodBound.By(options.AsOf);
        PeriodBound end = Bound(result, "end") is { } ended ? PeriodBound.On(ended) : PeriodBound.Unknown;
        if (start.Date?.Earliest > end.Date?.Latest)
        {
            if (start.Kind == PeriodBoundKind.On)
                Warn(
                    "end-before-start",
                    $"The tie ends ({end}) before it begins ({start}); both are left out.",
                    "an end after the start",
                    "end"
                );
            (start, end) =
                start.Kind == PeriodBoundKind.On ? (PeriodBound.By(options.AsOf), PeriodBound.Unknown) : (start, end);
        }

        string? label =
            result.TryGetValue("partnerLabel", out SparqlValue value) && !string.IsNullOrWhiteSpace(value.Text)
                ? value.Text.Trim()
                : null;
        return new Partnership
        {
            Id = id,
            Municipality = code,
            // Where there is no name in the languages asked for, the label is the id.
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = label == partnerId ? null : label,
                Country = country,
            },
            Period = new Period { Start = start, End = end },
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources =
                [
                    result.TryGetValue("statement", out SparqlValue statement) && statement.Kind == "uri"
                        ? statement.Text
                        : $"http://www.wikidata.org/entity/{partnerId}",
                ],
                ReferenceDate = options.AsOf,
            },
        };
    }

    /// <summary>
    /// The earlier of two, with the sources of both; what the other states and the first does not; and a note where
    /// they differ.
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
            string says = $"Also stated: {conflict}.";
            if (note?.Contains(says, StringComparison.Ordinal) == true)
                continue;
            note = note is null ? says : $"{note} {says}";
            Warn(
                "conflicting-statements",
                $"What is stated of {first.Id} differs: {conflict}.",
                "statements that agree",
                null
            );
        }

        return first with
        {
            Partner = first.Partner with { Name = first.Partner.Name ?? other.Partner.Name, Country = country },
            Period = period,
            Evidence = first.Evidence with
            {
                Sources = [.. first.Evidence.Sources.Union(other.Evidence.Sources, StringComparer.Ordinal)],
                Note = note,
            },
        };
    }

    /// <summary>
    /// Of a tie that ended and began anew the later period; else of either bound the more precise, and where they
    /// differ the first.
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

        PeriodBound Combine(PeriodBound mine, PeriodBound its, bool isStart)
        {
            // Without a date nothing was stated.
            if (mine.Kind != PeriodBoundKind.On || its.Kind != PeriodBoundKind.On)
                return mine.Kind != PeriodBoundKind.On && its.Kind == PeriodBoundKind.On ? its : mine;
            (PeriodBound kept, bool isConflict) = BoundMerge.Combine(mine, its, isStart);
            if (isConflict)
                conflicts.Add($"{(isStart ? "start" : "end")} {its} instead of {mine}");
            return kept;
        }
    }

    private static bool EndsBefore(PeriodBound end, PeriodBound start) =>
        start.Kind == PeriodBoundKind.On && end.Date?.Latest < start.Date?.Earliest;

    private static string? TextOf(Dictionary<string, SparqlValue>? result, string variable) =>
        result is not null && result.TryGetValue(variable, out SparqlValue value) ? value.Text : null;

    // Without a rank a statement is taken for a normal one; of an unknown rank nobody knows whether it is one at all.
    private bool IsRankKnown(Dictionary<string, SparqlValue> result)
    {
        if (TextOf(result, "rank") is not { } rank || rank is PreferredRank or NormalRank or DeprecatedRank)
            return true;
        Refuse(
            "unknown-rank",
            $"'{Excerpt.Of(rank)}' is not a rank.",
            $"{PreferredRank}, {NormalRank} or {DeprecatedRank}",
            "rank"
        );
        return false;
    }

    private MunicipalityCode? Municipality(Dictionary<string, SparqlValue> result)
    {
        string? text = TextOf(result, "code");
        if (!MunicipalityCode.TryParse(text, out MunicipalityCode code))
            Refuse(
                "malformed-code",
                text is null ? "The result has no code." : $"'{Excerpt.Of(text)}' is not a municipality code.",
                "a CBS code of four digits in the variable code",
                "code"
            );
        else if (options.Municipalities.Find(code) is null)
            Refuse(
                "unknown-municipality",
                $"The register has no municipality with code {code}.",
                "a CBS code of a municipality",
                "code"
            );
        else
            return code;
        return null;
    }

    private string? PartnerOf(Dictionary<string, SparqlValue> result)
    {
        string? uri = result.TryGetValue("partner", out SparqlValue value) && value.Kind == "uri" ? value.Text : null;
        string? id = uri?[(uri.LastIndexOf('/') + 1)..];
        if (id is { Length: > 1 and < 20 } && id[0] == 'Q' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return id;
        Refuse(
            "unknown-partner",
            "The result has no item as its partner.",
            "the address of an item such as http://www.wikidata.org/entity/Q62",
            "partner"
        );
        return null;
    }

    private CountryCode? Country(Dictionary<string, SparqlValue> result)
    {
        if (!result.TryGetValue("countryCode", out SparqlValue value))
            return default(CountryCode);
        if (!CountryCode.TryParse(value.Text, out CountryCode code))
        {
            Refuse(
                "malformed-code",
                $"'{Excerpt.Of(value.Text)}' is not a country code.",
                "a code of two letters such as TR",
                "countryCode"
            );
            return null;
        }

        // CS of a town that is in no country any more may be Czechoslovakia, or Serbia and Montenegro.
        Country[] former = options.Countries.FindOn(code, options.AsOf) is null
            ? [.. options.Countries.All.Where(country => country.Code == code)]
            : [];
        if (former.Length < 2)
            return code;
        NameMatch<Country> match = new()
        {
            Name = value.Text,
            Candidates = [.. former],
            Reason = NameMatchReason.Code,
        };
        Refuse(
            MatchIssues.CodeOf(match, "country"),
            MatchIssues.Describe(match),
            "the code of a country of today, or one that only one country had",
            "countryCode"
        );
        return null;
    }

    private PartialDate? Bound(Dictionary<string, SparqlValue> result, string variable)
    {
        // A value that is stated not to be known is a blank node, or an address in its place.
        if (!result.TryGetValue(variable, out SparqlValue value) || value.Kind is "bnode" or "uri")
            return null;
        string precision = result.TryGetValue(variable + "Precision", out SparqlValue stated) ? stated.Text : "";
        if (
            value.Text.IndexOf('T', StringComparison.Ordinal) is > 0 and var end
            && PartialDate.TryParse(value.Text.AsSpan(0, end), out PartialDate date)
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
                    // Without a precision, the first of January is how a year is written.
                    return date is { Month: 1, Day: 1 } ? new PartialDate(date.Year) : date;
            }
        }

        Warn(
            "malformed-date",
            $"'{Excerpt.Of(value.Text)}' with precision '{Excerpt.Of(precision)}' is left out.",
            "a time such as 2004-11-05T00:00:00Z with precision 9, 10 or 11",
            variable
        );
        return null;
    }

    private void Refuse(string code, string message, string expected, string variable) =>
        _issues.Add((_row, SparqlResults.Issue(options.File, code, message, expected, $"{Path}.{variable}")));

    private void Warn(string code, string message, string expected, string? variable) =>
        _issues.Add(
            (
                _row,
                SparqlResults.Issue(
                    options.File,
                    code,
                    message,
                    expected,
                    variable is null ? Path : $"{Path}.{variable}"
                ) with
                {
                    Severity = IssueSeverity.Warning,
                }
            )
        );

    private void Enter(RowOutcome outcome, string? id, string? says = null) =>
        _rows[_row] = new ImportedRow
        {
            Line = _row + 1,
            Outcome = outcome,
            RecordId = id,
            Says = says,
        };
}
