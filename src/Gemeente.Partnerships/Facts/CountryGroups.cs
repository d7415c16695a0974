using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>The groups of countries that a country is in on a date. Immutable.</summary>
internal sealed class CountryGroups
{
    public required bool IsCountryOfOrigin { get; init; }

    public required EuStatus? EuStatus { get; init; }

    public required DacIncomeGroup? IncomeGroup { get; init; }

    public required bool? IsOnDacList { get; init; }

    public required bool? IsLeastDeveloped { get; init; }

    public static CountryGroups Of(
        CountryRegister countries,
        CountrySuccession succession,
        CountryCode recorded,
        DateOnly asOf
    )
    {
        CountryCode code = succession.Code ?? CountryCode.Unknown;
        return new CountryGroups
        {
            IsCountryOfOrigin = countries.IsCountryOfOrigin(recorded) || countries.IsCountryOfOrigin(code),
            EuStatus = succession.Country is null ? null : countries.EuStatusOn(code, asOf),
            IncomeGroup = countries.IncomeGroupOn(code, asOf),
            IsOnDacList = countries.IsOnDacListOn(code, asOf),
            IsLeastDeveloped = countries.IsLeastDevelopedOn(code, asOf),
        };
    }
}
