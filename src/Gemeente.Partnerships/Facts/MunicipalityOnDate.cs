using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>What all facts about one municipality code share. Immutable.</summary>
internal sealed class MunicipalityOnDate
{
    public required DateOnly AsOf { get; init; }

    /// <summary>From the code as recorded to the municipality on the date.</summary>
    public required MunicipalitySuccession Succession { get; init; }

    public required EffectiveProfile Profile { get; init; }

    public required InhabitantCount? Inhabitants { get; init; }

    /// <summary>Whether the municipality on the date is one of some.</summary>
    public bool IsIn(IReadOnlySet<MunicipalityCode> municipalities) =>
        Succession.Municipality is { } holder && municipalities.Contains(holder.Code);
}
