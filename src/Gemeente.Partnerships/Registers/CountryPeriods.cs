using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>The income groups and European Union statuses of countries through time, by country. Immutable.</summary>
internal sealed class CountryPeriods
{
    // By the index of the code.
    private readonly List<DacIncomePeriod>?[] _incomeGroups = new List<DacIncomePeriod>?[CountryCode.Count];
    private readonly List<EuStatusPeriod>?[] _euStatuses = new List<EuStatusPeriod>?[CountryCode.Count];
    private readonly DateOnly _dacListBegins = DateOnly.MaxValue;
    private readonly DateOnly _dacListEnds = DateOnly.MinValue;

    public CountryPeriods(ValueList<DacIncomePeriod> incomeGroups, ValueList<EuStatusPeriod> euStatuses)
    {
        IncomeGroups = incomeGroups;
        foreach (DacIncomePeriod period in incomeGroups)
        {
            (_incomeGroups[period.Country.Index] ??= []).Add(period);
            _dacListBegins = period.From < _dacListBegins ? period.From : _dacListBegins;
            _dacListEnds =
                (period.To ?? DateOnly.MaxValue) > _dacListEnds ? period.To ?? DateOnly.MaxValue : _dacListEnds;
        }

        EuStatuses = euStatuses;
        foreach (EuStatusPeriod period in euStatuses)
            (_euStatuses[period.Country.Index] ??= []).Add(period);
    }

    public ValueList<DacIncomePeriod> IncomeGroups { get; }

    public ValueList<EuStatusPeriod> EuStatuses { get; }

    public bool HasDacListOn(DateOnly date) => date >= _dacListBegins && date <= _dacListEnds;

    public DacIncomeGroup? IncomeGroupOn(CountryCode code, DateOnly date) =>
        _incomeGroups[code.Index]?.Find(period => period.Includes(date))?.Group;

    public EuStatus? EuStatusOn(CountryCode code, DateOnly date) =>
        _euStatuses[code.Index]?.Find(period => period.Includes(date))?.Status;
}
