using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Fields;

/// <summary>All that a register states under the code of a country. Immutable; equal by content.</summary>
internal sealed record CountryEntry(
    ValueList<Country> Countries,
    ValueList<DacIncomePeriod> IncomeGroups,
    ValueList<EuStatusPeriod> EuStatuses
);
