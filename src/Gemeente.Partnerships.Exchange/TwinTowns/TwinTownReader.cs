using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Makes ties of pairs, row by row. Not thread-safe.</summary>
internal sealed class TwinTownReader(CsvReader csv, TwinTownOptions options, List<DataIssue> issues)
{
    // As a message has it.
    private const int MaxPairLength = 200;

    private readonly RowAccount _rows = new(csv, options.File, issues, options.Progress);
    private readonly MunicipalityNameMatcher _municipalities = new(options.Municipalities);
    private readonly CountryCells _countries = new(options.Countries, options.AsOf);
    private readonly Dictionary<(MunicipalityCode, PartnerIdentity), string> _idByTie = [];
    private readonly PartnershipIds _ids = new(options.IdPrefix);
    private readonly Period _period = new() { Start = PeriodBound.By(options.AsOf), End = PeriodBound.Unknown };

    public List<Partnership> Ties { get; } = [];

    public ImportAccount ReadAll()
    {
        while (_rows.Read())
        {
            _rows.WarnOfRowsInside();
            ReadPair(Side(options.First), Side(options.Second));
        }

        return _rows.ToAccount();
    }

    private void ReadPair(TwinTown first, TwinTown second)
    {
        string says = $"{first} - {second}";
        if (first.MayBeDutch || second.MayBeDutch)
            RefuseContradiction(first.MayBeDutch ? first : second, says);
        else if (first.IsDutch && second.IsDutch)
            _rows.Add(RowOutcome.Domestic, says: says);
        else if (first.IsDutch)
            ReadTie(first, second, says);
        else if (second.IsDutch)
            ReadTie(second, first, says);
        else if (first.Country is not null && second.Country is not null)
            _rows.Add(RowOutcome.NoDutchSide, says: says);
        else
            RefuseCountry(first.Country is null ? first : second, says);
    }

    private void ReadTie(TwinTown dutch, TwinTown abroad, string says)
    {
        if (dutch.Place is null || abroad.Place is null)
        {
            _rows.Refuse("link-place", $"A place is missing: {Excerpt.Of(says, MaxPairLength)}.", "two places");
        }
        else if (abroad.Country is null || IssueOf(abroad) is not null)
        {
            RefuseCountry(abroad, says);
        }
        else
        {
            NameMatch<Municipality> match = _municipalities.Match(dutch.Place, options.AsOf);
            Partner partner = new()
            {
                Kind = PartnerKind.Municipality,
                Name = abroad.Place,
                Country = abroad.Country.Code,
            };
            if (match.Value is not { } municipality)
                _rows.Refuse(
                    MatchIssues.CodeOf(match, "place"),
                    $"{MatchIssues.Describe(match)} It is in the pair {Excerpt.Of(says, MaxPairLength)}.",
                    MatchIssues.Expected(match, "the name or code of a municipality")
                );
            else if (PartnerIdentity.Of(partner) is not { } identity)
                _rows.Refuse(
                    "link-place",
                    $"'{Excerpt.Of(abroad.Place)}' has no letter or digit.",
                    "the name of a place"
                );
            else if (_idByTie.TryGetValue((municipality.Code, identity), out string? known))
                _rows.Add(RowOutcome.Duplicate, known, says);
            else
            {
                WarnOfContradiction(abroad);
                AddTie(municipality, partner, identity, match, _countries.Match(abroad.CountryText!), says);
            }
        }
    }

    private void AddTie(
        Municipality municipality,
        Partner partner,
        PartnerIdentity identity,
        NameMatch<Municipality> match,
        NameMatch<Country> country,
        string says
    )
    {
        string id = _ids.Create(municipality.Code, partner);
        _idByTie.Add((municipality.Code, identity), id);
        Ties.Add(
            new Partnership
            {
                Id = id,
                Municipality = municipality.Code,
                Partner = partner,
                Period = _period,
                Evidence = NameReading.AddTo(
                    new Evidence { Kind = EvidenceKind.Stated, Sources = [options.Source.ToString()] },
                    NameReading.Of(match),
                    NameReading.Of(country)
                ),
            }
        );
        _rows.Add(RowOutcome.Record, id, says);
    }

    // The code of a part of a country, and the name of the whole; or a mistake.
    private void WarnOfContradiction(TwinTown abroad)
    {
        if (abroad.IsContradictory && abroad.NamedCountry!.ExistsOn(options.AsOf))
        {
            csv.Report(
                "link-country",
                $"The code of the country is that of {abroad.Country!.EnglishName}, which it is taken for, but its name that of {abroad.NamedCountry.EnglishName}.",
                "a code and a name of one country",
                severity: IssueSeverity.Warning
            );
        }
    }

    private void RefuseCountry(TwinTown side, string says)
    {
        if (IssueOf(side) is { } issue)
            _rows.Refuse(
                issue.Code,
                $"{issue.Message} It is in the pair {Excerpt.Of(says, MaxPairLength)}.",
                issue.Expected
            );
        else
            _rows.Refuse("link-country", $"A country is missing: {Excerpt.Of(says, MaxPairLength)}.", "two countries");
    }

    private void RefuseContradiction(TwinTown side, string says) =>
        _rows.Refuse(
            "link-country",
            $"The code of the country is that of {side.Country!.EnglishName}, but its name that of {side.NamedCountry!.EnglishName}. It is in the pair {Excerpt.Of(says, MaxPairLength)}.",
            "a code and a name of one country, or one of them"
        );

    private MatchIssue? IssueOf(TwinTown side) =>
        side.CountryText is { } text ? _countries.IssueOf(_countries.Match(text)) : null;

    private TwinTown Side(TwinTownColumns columns)
    {
        string? code = columns.CountryCode is { } column ? csv.Text(column) : null;
        string? name = csv.Text(columns.Country);
        string? text = code ?? name;
        string? place = csv.Text(columns.Place)?.Trim();
        return new TwinTown(place is { Length: > 0 } ? place : null, text, CountryOf(text), CountryOf(name));
    }

    private Country? CountryOf(string? text) => text is null ? null : _countries.Match(text).Value;
}
