using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>The state of a country on the reference date, shared by all facts about it. Immutable.</summary>
internal sealed class CountryOnDate
{
    public required CountryRegister Register { get; init; }

    public required CountrySuccession Succession { get; init; }

    public required bool IsCountryOfOrigin { get; init; }

    public required EuStatus? EuStatus { get; init; }

    public required DacIncomeGroup? IncomeGroup { get; init; }

    public required bool? IsOnDacList { get; init; }

    public required bool? IsLeastDeveloped { get; init; }
}
