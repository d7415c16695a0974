using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Makes partnerships of pairs, row by row. Not thread-safe.</summary>
/// <param name="csv">The list.</param>
/// <param name="options">The settings.</param>
/// <param name="isNaMissing">Whether <c>NA</c> means a missing value in this list, and not Namibia.</param>
internal sealed class TwinTownReader(CsvReader csv, TwinTownOptions options, bool isNaMissing)
{
    private readonly RowAccount _rows = new(csv, options.File, options.Progress);
    private readonly PlaceNames _names = new(options);
    private readonly Dictionary<(MunicipalityCode, PartnerIdentity), string> _ids = [];
    private readonly PartnershipIds _newIds = new(options.IdPrefix);

    // The list has the partnership as current on its reference date.
    private readonly Period _period = new() { Start = PeriodBound.By(options.AsOf), End = PeriodBound.Open };

    /// <summary>The partnerships that were made.</summary>
    public List<Partnership> Partnerships { get; } = [];

    /// <summary>Reads all rows.</summary>
    public ImportAccount ReadAll()
    {
        while (_rows.Read())
        {
            _rows.WarnOfRowsInside();
            ReadPair(TownIn(options.First), TownIn(options.Second));
        }

        return _rows.ToAccount();
    }

    private void ReadPair(TwinTown first, TwinTown second)
    {
        string pair = $"{first} - {second}";
        if (first.MayBeDutch)
            Refuse(MayBeDutch(first, pair));
        else if (second.MayBeDutch)
            Refuse(MayBeDutch(second, pair));
        else if (first.IsDutch && second.IsDutch)
            _rows.Add(RowOutcome.Domestic, text: pair);
        else if (first.IsDutch)
            ReadPartnership(first, second, pair);
        else if (second.IsDutch)
            ReadPartnership(second, first, pair);
        else if (first.Country is not null && second.Country is not null)
            _rows.Add(RowOutcome.NoDutchSide, text: pair);
        else
            Refuse(CountryIssue(first.Country is null ? first : second, pair));
    }

    private void ReadPartnership(TwinTown dutch, TwinTown abroad, string pair)
    {
        if (dutch.Place is null || abroad.Place is null)
        {
            Refuse(ExchangeIssueMessages.PlaceMissing(pair));
            return;
        }

        if (abroad.Country is not { } country || _names.IssueOf(_names.MatchCountry(abroad.CountryText!)) is not null)
        {
            Refuse(CountryIssue(abroad, pair));
            return;
        }

        NameMatch<Municipality> match = _names.MatchMunicipality(dutch.Place);
        Partner partner = new()
        {
            Kind = PartnerKind.Municipality,
            Name = abroad.Place,
            Country = country.Code,
        };
        if (match.Kind == NameMatchKind.NoMatch)
            Refuse(ExchangeIssueMessages.UnknownPlace(match.Name, PlaceNames.Names(match.Similar), pair));
        else if (match.Value is not { } municipality)
            Refuse(ExchangeIssueMessages.AmbiguousPlace(match.Name, PlaceNames.Names(match.Candidates), pair));
        else if (PartnerIdentity.Of(partner) is not { } identity)
            Refuse(ExchangeIssueMessages.PlaceWithoutLetters(abroad.Place));
        else if (_ids.TryGetValue((municipality.Code, identity), out string? known))
            _rows.Add(RowOutcome.Duplicate, known, pair);
        else
        {
            // The code may be that of a part of a country, and the name that of the whole; or one is a mistake.
            if (abroad.IsContradictory && abroad.NamedCountry!.ExistsOn(options.AsOf))
                csv.Report(
                    ExchangeIssueMessages.TwoCountries(country.EnglishName, abroad.NamedCountry.EnglishName),
                    severity: IssueSeverity.Warning
                );
            string id = _newIds.Create(municipality.Code, partner);
            _ids.Add((municipality.Code, identity), id);
            Partnerships.Add(
                new Partnership
                {
                    Id = id,
                    Municipality = municipality.Code,
                    Partner = partner,
                    Period = _period,
                    Evidence = NameNote.AddTo(
                        new Evidence { Kind = EvidenceKind.Stated, Sources = [options.Source.ToString()] },
                        NameNote.Of(match),
                        NameNote.Of(_names.MatchCountry(abroad.CountryText!))
                    ),
                }
            );
            _rows.Add(RowOutcome.Record, id, pair);
        }
    }

    private static IssueText MayBeDutch(TwinTown town, string pair) =>
        ExchangeIssueMessages.MayBeDutch(town.Country!.EnglishName, town.NamedCountry!.EnglishName, pair);

    private IssueText CountryIssue(TwinTown town, string pair) =>
        (town.CountryText is { } text ? _names.IssueOf(_names.MatchCountry(text), pair) : null)
        ?? ExchangeIssueMessages.CountryMissing(pair);

    private void Refuse(IssueText reason)
    {
        csv.Report(reason, severity: IssueSeverity.Error);
        _rows.Add(RowOutcome.Issue);
    }

    private TwinTown TownIn(TwinTownColumns columns)
    {
        string? code = columns.CountryCode is { } column ? Cell(column) : null;
        string? name = Cell(columns.Country);
        string? text = code ?? name;
        string? place = Cell(columns.Place);
        return new TwinTown(place, text, CountryOf(text), CountryOf(name));
    }

    // Without the mark of a footnote, which is reported.
    private string? Cell(string column)
    {
        if (csv.Text(column)?.Trim() is not { Length: > 0 } written || (isNaMissing && written == MissingValues.Na))
            return null;
        string text = WrittenNames.WithoutFootnote(WrittenNames.WithoutFormula(written));
        if (text.Length < written.Length && !written.StartsWith('='))
            csv.Report(ExchangeIssueMessages.Footnote(written, text, column), csv.ColumnOf(column));
        return text;
    }

    private Country? CountryOf(string? text) => text is null ? null : _names.MatchCountry(text).Value;
}
