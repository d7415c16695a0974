using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Comparing;

/// <summary>The codes for which the registers of two data sets have different entries, and the differences.</summary>
internal sealed class RegisterComparison
{
    // Several countries may have had one code, one after the other. They are compared together.
    private static readonly (string Id, Label Label, Func<CountryEntry, string?> TextOf)[] CountryEntryFields =
    [
        .. from member in CountryFields.Table.Members
        where !member.Info.IsKey
        select (member.Id, member.Label, Each(member)),
        (
            "incomeGroups",
            new Label("Inkomensgroepen", "Income groups"),
            entry => Join(entry.IncomeGroups, span => Describe(IncomePeriodFields.Table, span))
        ),
        (
            "euStatuses",
            new Label("EU-status", "EU status"),
            entry => Join(entry.EuStatuses, span => Describe(EuPeriodFields.Table, span))
        ),
    ];

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
                Fields = MunicipalityFields.Table.Differences(earlier, later),
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
                Fields = FieldDifference.Between(earlier(code), later(code), CountryEntryFields),
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

    private static Func<CountryEntry, string?> Each(RecordField<Country> field) =>
        entry => Join(entry.Countries, field.TextOf);

    private static string? Join<T>(ValueList<T> items, Func<T, string?> textOf)
        where T : notnull =>
        items.Count switch
        {
            0 => null,
            1 => textOf(items[0]),
            _ => string.Join("; ", items.Select(textOf)),
        };

    /// <summary>Gets the group or status and its first and last day: <c>member 1958-01-01/open</c>.</summary>
    private static string Describe<T>(RecordFields<T> fields, T span)
        where T : class =>
        fields.Leaves.Where(leaf => !leaf.Info.IsKey).Select(leaf => leaf.TextOf(span)).ToArray()
            is [var value, var from, var to]
            ? $"{value} {from}/{to ?? "open"}"
            : throw new InvalidOperationException($"The {fields.Name} has other fields than a value and two days.");

    /// <summary>The entries of a register with one country code. Immutable; equal by content.</summary>
    private sealed record CountryEntry(
        ValueList<Country> Countries,
        ValueList<DacIncomePeriod> IncomeGroups,
        ValueList<EuStatusPeriod> EuStatuses
    );
}
