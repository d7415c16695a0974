using System.Collections.Concurrent;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// Joins records with registers and profiles as of a date. Keeps no partnerships, so that it can be reused for a
/// changed data set without keeping the earlier one in memory. Safe for use by several threads.
/// </summary>
internal sealed class FactBuilder
{
    private const int CodeCount = 10_000;

    private readonly MunicipalityRegister _register;
    private readonly CountryRegister _countryRegister;
    private readonly MunicipalityProfileCollection _profiles;
    private readonly DateOnly _asOf;
    private readonly DateOnly? _dataSetAsOf;
    private readonly InhabitantCounter _counter;

    // By the recorded municipality and the heir that continued the partnership.
    private readonly ConcurrentDictionary<int, MunicipalityOnDate> _municipalities;

    // By the index of the code.
    private readonly CountryOnDate?[] _countries;

    // Of codes that several countries had.
    private readonly Lazy<ConcurrentDictionary<Country, CountryOnDate>> _holders;
    private readonly CountrySuccessionFinder _successions;

    public FactBuilder(PartnershipDataSet dataSet, DateOnly asOf)
    {
        _register = dataSet.Municipalities;
        _countryRegister = dataSet.Countries;
        _profiles = dataSet.Profiles;
        _asOf = asOf;
        _dataSetAsOf = dataSet.AsOf;
        _municipalities = [];
        _countries = new CountryOnDate?[CountryCode.Count];
        _holders = new(static () => new(ReferenceEqualityComparer.Instance));
        _successions = new(_countryRegister, asOf);
        _counter = new(_register, asOf);
    }

    private FactBuilder(
        FactBuilder original,
        MunicipalityProfileCollection profiles,
        IReadOnlySet<MunicipalityCode> changed
    )
    {
        _register = original._register;
        _countryRegister = original._countryRegister;
        _profiles = profiles;
        _asOf = original._asOf;
        _dataSetAsOf = original._dataSetAsOf;
        _municipalities = new(original._municipalities.Where(pair => !pair.Value.IsIn(changed)));
        _countries = original._countries;
        _holders = original._holders;
        _successions = original._successions;
        _counter = original._counter;
    }

    /// <summary>Makes a builder with other profiles of some municipalities.</summary>
    public FactBuilder With(MunicipalityProfileCollection profiles, IReadOnlySet<MunicipalityCode> changed) =>
        changed.Count == 0 ? this : new FactBuilder(this, profiles, changed);

    /// <summary>
    /// True if one of some municipalities keeps a partnership on the date.
    /// </summary>
    public bool IsIn(IReadOnlySet<MunicipalityCode> municipalities, Partnership partnership) =>
        MunicipalityOf(partnership.Municipality, partnership.ContinuedBy).IsIn(municipalities);

    public PartnershipFact Join(Partnership partnership) =>
        new(partnership, MunicipalityOf(partnership.Municipality, partnership.ContinuedBy), CountryOf(partnership));

    public MunicipalityFact Join(Municipality municipality, ValueList<PartnershipFact> partnerships) =>
        new(municipality, MunicipalityOf(municipality.Code), partnerships);

    private MunicipalityOnDate MunicipalityOf(MunicipalityCode code, MunicipalityCode? continuedBy = null) =>
        _municipalities.GetOrAdd(
            code.Number + ((continuedBy?.Number + 1) * CodeCount ?? 0),
            static (key, builder) =>
                builder.FindMunicipality(
                    MunicipalityCode.FromNumber(key % CodeCount),
                    key < CodeCount ? default(MunicipalityCode?) : MunicipalityCode.FromNumber((key / CodeCount) - 1)
                ),
            this
        );

    // A code that a former country had may mean several countries of the date, so that the record decides.
    private CountryOnDate CountryOf(Partnership partnership)
    {
        CountryCode code = partnership.Partner.Country;
        if (!_countryRegister.HasFormer(code))
            return _countries[code.Index] ?? Once.Set(ref _countries[code.Index], FindCountry(code));
        DateOnly? referenceDate = partnership.Evidence.ReferenceDate ?? _dataSetAsOf;
        return _successions.FindOnly(code, partnership.Period, referenceDate) is { } only
            ? _holders.Value.GetOrAdd(
                only,
                static (only, builder) => builder.StateOf(builder._successions.Same(only), only.Code),
                this
            )
            : StateOf(_successions.OfFormer(partnership.Partner, partnership.Period, referenceDate), code);
    }

    private MunicipalityOnDate FindMunicipality(MunicipalityCode code, MunicipalityCode? continuedBy) =>
        new(code, continuedBy)
        {
            AsOf = _asOf,
            DataSetAsOf = _dataSetAsOf,
            Register = _register,
            Profiles = _profiles,
            Counter = _counter,
        };

    private CountryOnDate FindCountry(CountryCode code) => StateOf(_successions.OfPresent(code), code);

    private CountryOnDate StateOf(CountrySuccession succession, CountryCode written) =>
        new(_countryRegister, succession, written, _asOf);
}
