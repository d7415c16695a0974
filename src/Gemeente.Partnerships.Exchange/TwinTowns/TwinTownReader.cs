using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Makes partnerships of pairs, row by row. Not thread-safe.</summary>
/// <param name="table">The list.</param>
/// <param name="options">The settings.</param>
internal sealed class TwinTownReader(SheetTable table, TwinTownOptions options)
{
    private readonly RowAccount _rows = table.Rows;
    private readonly PlaceNames _names = table.Names;
    private readonly TwinTownSide _first = new(table, options, "1");
    private readonly TwinTownSide _second = new(table, options, "2");

    // The index of the first partnership of each pair.
    private readonly Dictionary<(MunicipalityCode, PartnerIdentity), int> _known = [];
    private readonly PartnershipIds _newIds = new(options.IdPrefix);

    // The list has a partnership without dates as current on its reference date.
    private readonly Period _current = new() { Start = PeriodBound.By(options.AsOf), End = PeriodBound.Open };

    /// <summary>The partnerships that were made.</summary>
    public List<Partnership> Partnerships { get; } = [];

    /// <summary>Reads all rows.</summary>
    public void ReadAll()
    {
        while (_rows.Read())
        {
            if (table.Csv.IsBlank)
            {
                _rows.Add(RowOutcome.Blank);
                continue;
            }

            table.CheckRow();
            ReadPair(_first.Read(), _second.Read());
        }
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
            ReadPartnership(first, second, _second, pair);
        else if (second.IsDutch)
            ReadPartnership(second, first, _first, pair);
        else if (first.Country is not null && second.Country is not null)
            _rows.Add(RowOutcome.NoDutchSide, text: pair);
        else
            Refuse(first.Country is null ? CountryIssue(first, _first, pair) : CountryIssue(second, _second, pair));
    }

    private void ReadPartnership(TwinTown dutch, TwinTown abroad, TwinTownSide side, string pair)
    {
        if (dutch.Place is null || abroad.Place is null)
        {
            Refuse(
                (side.MergedPlace() ?? (side == _first ? _second : _first).MergedPlace()) is { } field
                    ? ExchangeIssueMessages.PlaceMayBeMerged(pair, field)
                    : ExchangeIssueMessages.PlaceMissing(pair)
            );
            return;
        }

        if (abroad.Country is not { } country || _names.IssueOf(_names.MatchCountry(abroad.CountryText!)) is not null)
        {
            Refuse(CountryIssue(abroad, side, pair));
            return;
        }

        NameMatch<Municipality> match = _names.MatchMunicipality(dutch.Place);
        Partner partner = new()
        {
            Kind = PartnerKind.Municipality,
            Name = side.PartnerName() ?? abroad.Place,
            Country = country.Code,
        };
        Period period = PeriodOf();
        if (match.Kind == NameMatchKind.NoMatch)
            Refuse(ExchangeIssueMessages.UnknownPlace(match.Name, PlaceNames.Names(match.Similar), pair));
        else if (match.Value is not { } municipality)
            Refuse(ExchangeIssueMessages.AmbiguousPlace(match.Name, PlaceNames.Names(match.Candidates), pair));
        else if (PartnerIdentity.Of(partner, options.Countries, period, options.AsOf) is not { } identity)
            Refuse(ExchangeIssueMessages.PlaceWithoutLetters(abroad.Place));
        else if (!table.Csv.IsSound)
            _rows.Add(RowOutcome.Issue);
        else if (!TryCombine((municipality.Code, identity), period, pair))
        {
            // The code may be that of a part of a country, and the name that of the whole; or one is a mistake.
            if (abroad.IsContradictory && abroad.NamedCountry!.ExistsOn(options.AsOf))
                table.Csv.Report(
                    ExchangeIssueMessages.TwoCountries(country.EnglishName, abroad.NamedCountry.EnglishName),
                    severity: IssueSeverity.Warning
                );
            string id = _newIds.Create(municipality.Code, partner);
            _known.TryAdd((municipality.Code, identity), Partnerships.Count);
            Partnerships.Add(
                new Partnership
                {
                    Id = id,
                    Municipality = municipality.Code,
                    Partner = partner,
                    Period = period,
                    Evidence = NameNote.AddTo(
                        new Evidence { Kind = EvidenceKind.Stated, Sources = [options.Source.ToString()] },
                        [
                            NameNote.Of(match),
                            NameNote.Of(_names.MatchCountry(abroad.CountryText!)),
                            side.SplitNote(),
                            .. table.Cells.DateNotes(),
                        ]
                    ),
                }
            );
            _rows.Add(RowOutcome.Record, id, pair);
        }
    }

    /// <summary>
    /// Makes the row one record with an earlier one of the same pair. The dates are those of the row that states them.
    /// False without an earlier one; also, after reporting it, if it states other dates.
    /// </summary>
    private bool TryCombine((MunicipalityCode, PartnerIdentity) sides, Period period, string pair)
    {
        if (!_known.TryGetValue(sides, out int index))
            return false;
        Partnership known = Partnerships[index];
        if (known.Period == _current && period != _current)
        {
            Partnerships[index] = known with
            {
                Period = period,
                Evidence = NameNote.AddTo(known.Evidence, table.Cells.DateNotes()),
            };
        }
        else if (period != known.Period && period != _current)
        {
            table.Csv.Report(IssueMessages.PossibleDuplicate(known.Id));
            return false;
        }

        _rows.Add(RowOutcome.Duplicate, known.Id, pair);
        return true;
    }

    private Period PeriodOf()
    {
        Period period = table.Cells.Period("start", "end");
        return
            period.Start == PeriodBound.Unknown && period.End == PeriodBound.Open && table.Row.Stated("start") is null
            ? _current
            : period;
    }

    private static IssueText MayBeDutch(TwinTown town, string pair) =>
        ExchangeIssueMessages.MayBeDutch(town.Country!.EnglishName, town.NamedCountry!.EnglishName, pair);

    private IssueText CountryIssue(TwinTown town, TwinTownSide side, string pair) =>
        (town.CountryText is { } text ? _names.IssueOf(_names.MatchCountry(text), pair) : null)
        ?? (
            side.CountryInBrackets() is { } inBrackets
                ? ExchangeIssueMessages.CountryOnlyInPlace(pair, inBrackets.EnglishName)
            : side.MergedCountry() is { } field ? ExchangeIssueMessages.CountryMayBeMerged(pair, field)
            : ExchangeIssueMessages.CountryMissing(pair)
        );

    private void Refuse(IssueText reason)
    {
        table.Csv.Report(reason, severity: IssueSeverity.Error);
        _rows.Add(RowOutcome.Issue);
    }
}
