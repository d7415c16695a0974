using System.Collections.Concurrent;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships;

/// <summary>Joins the records of a data set as of a date. Safe for use by several threads.</summary>
internal sealed class FactJoin
{
    private readonly PartnershipDataSet _dataSet;
    private readonly DateOnly _date;
    private readonly Lazy<ILookup<MunicipalityCode, DateOnly>> _mergers;
    private readonly ConcurrentDictionary<MunicipalityCode, MunicipalityOnDate> _municipalities = [];
    private readonly ConcurrentDictionary<CountryCode, CountryOnDate> _countries = [];

    public FactJoin(PartnershipDataSet dataSet, DateOnly date)
    {
        _dataSet = dataSet;
        _date = date;
        _mergers = new(MergersBySuccessor);
    }

    public PartnershipFact Join(Partnership partnership)
        => new(partnership, MunicipalityOf(partnership.Municipality), CountryOf(partnership.Partner.Country));

    public MunicipalityFact Join(Municipality municipality, ValueList<PartnershipFact> partnerships)
        => new(municipality, MunicipalityOf(municipality.Code), partnerships);

    private MunicipalityOnDate MunicipalityOf(MunicipalityCode code) => _municipalities.GetOrAdd(code, FindMunicipality);

    private CountryOnDate CountryOf(CountryCode code) => _countries.GetOrAdd(code, FindCountry);

    private MunicipalityOnDate FindMunicipality(MunicipalityCode code)
    {
        MunicipalitySuccession succession = _dataSet.Municipalities.SuccessorOn(code, _date);
        Municipality? holder = succession.Municipality;
        ProfileOnDate profile = ProfileOnDate.Of(holder is null ? [] : _dataSet.Profiles.Of(holder.Code), _date);
        return new MunicipalityOnDate
        {
            Date = _date,
            Succession = succession,
            Profile = profile,
            Inhabitants = holder is null ? null : InhabitantsOf(holder, profile),
        };
    }

    private CountryOnDate FindCountry(CountryCode code)
    {
        CountryRegister countries = _dataSet.Countries;
        Country? country = countries.FindOn(code, _date) ?? countries.Find(code);
        return new CountryOnDate
        {
            Country = country,
            EuStatus = country is null ? null : countries.EuStatusOn(code, _date),
            IncomeGroup = countries.IncomeGroupOn(code, _date),
            IsOnDacList = countries.IsOnDacListOn(code, _date),
        };
    }

    /// <summary>What a profile states, else what the register counted.</summary>
    private InhabitantCount? InhabitantsOf(Municipality municipality, ProfileOnDate profile)
    {
        MunicipalityProfile? source = profile.InForce.FirstOrDefault(profile => profile.Inhabitants is not null);
        return source is { Inhabitants: { } stated } ? Count(stated, source.Evidence.ReferenceDate, source.Evidence)
            : municipality.Inhabitants is { } counted ? Count(counted, municipality.InhabitantsOn, municipality.Evidence)
            : null;

        InhabitantCount Count(int number, DateOnly? on, Evidence? evidence)
            => InhabitantCount.Create(number, on, evidence, _date, on is { } day ? TakenIn(municipality.Code, day) : 0);
    }

    /// <summary>How many municipalities one took in between a day and the date, keeping its code and not its borders.</summary>
    private int TakenIn(MunicipalityCode code, DateOnly day)
    {
        (DateOnly first, DateOnly last) = day < _date ? (day, _date) : (_date, day);
        return _mergers.Value[code].Count(merger => first < merger && merger <= last);
    }

    private ILookup<MunicipalityCode, DateOnly> MergersBySuccessor() => _dataSet.Municipalities.All
        .Where(municipality => municipality is { Successor: not null, ValidTo: not null })
        .ToLookup(municipality => municipality.Successor!.Value, municipality => municipality.ValidTo!.Value);
}
