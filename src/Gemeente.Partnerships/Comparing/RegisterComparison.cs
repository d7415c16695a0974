using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Comparing;

/// <summary>The codes under which the registers of two data sets state something else, and what.</summary>
internal sealed class RegisterComparison
{
    public RegisterComparison(PartnershipDataSet before, PartnershipDataSet after)
    {
        if (!before.Municipalities.Equals(after.Municipalities))
            Compare(before.Municipalities, after.Municipalities);
        if (!before.Countries.Equals(after.Countries))
            Compare(before.Countries, after.Countries);
    }

    public ValueList<MunicipalityCode> Municipalities { get; private set; } = [];

    public ValueList<RegisterDifference> ChangedMunicipalities { get; private set; } = [];

    public ValueList<CountryCode> Countries { get; private set; } = [];

    public ValueList<RegisterDifference> ChangedCountries { get; private set; } = [];

    private void Compare(MunicipalityRegister before, MunicipalityRegister after)
    {
        Municipalities =
        [
            .. before
                .All.Concat(after.All)
                .Select(municipality => municipality.Code)
                .Distinct()
                .Where(code => before.Find(code) != after.Find(code))
                .Order(),
        ];
        ChangedMunicipalities =
        [
            .. from code in Municipalities
            let earlier = before.Find(code)
            let later = after.Find(code)
            where earlier is not null && later is not null
            select new RegisterDifference
            {
                Code = code.ToString(),
                Fields = RecordField<Municipality>.Differences(RegisterField.Municipality, earlier, later),
            },
        ];
    }

    private void Compare(CountryRegister before, CountryRegister after)
    {
        Func<CountryCode, CountryEntry> earlier = Entries(before);
        Func<CountryCode, CountryEntry> later = Entries(after);
        Countries = [.. Codes(before).Union(Codes(after)).Where(code => earlier(code) != later(code)).Order()];
        ChangedCountries =
        [
            .. from code in Countries
            where earlier(code).Countries.Count == 0 == (later(code).Countries.Count == 0)
            select new RegisterDifference
            {
                Code = code.ToString(),
                Fields = RecordField<CountryEntry>.Differences(RegisterField.Country, earlier(code), later(code)),
            },
        ];
    }

    private static IEnumerable<CountryCode> Codes(CountryRegister register) =>
        register
            .All.Select(country => country.Code)
            .Concat(register.IncomeGroups.Select(span => span.Country))
            .Concat(register.EuStatuses.Select(span => span.Country));

    private static Func<CountryCode, CountryEntry> Entries(CountryRegister register)
    {
        ILookup<CountryCode, Country> countries = register.All.ToLookup(country => country.Code);
        ILookup<CountryCode, DacIncomePeriod> groups = register.IncomeGroups.ToLookup(span => span.Country);
        ILookup<CountryCode, EuStatusPeriod> statuses = register.EuStatuses.ToLookup(span => span.Country);
        return code => new CountryEntry([.. countries[code]], [.. groups[code]], [.. statuses[code]]);
    }
}
