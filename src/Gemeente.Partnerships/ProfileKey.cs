using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>The key that two profiles of one municipality and period share.</summary>
/// <param name="Municipality">The municipality, as recorded.</param>
/// <param name="Name">The name of a placeholder, whose code does not identify a municipality.</param>
/// <param name="ValidFor">The period.</param>
/// <param name="ReferenceDate">The reference date, if the start of the period is not known.</param>
/// <param name="IsReconstructed">Whether the profile is reconstructed.</param>
internal readonly record struct ProfileKey(
    MunicipalityCode Municipality,
    string? Name,
    Period ValidFor,
    DateOnly? ReferenceDate,
    bool IsReconstructed
)
{
    /// <summary>
    /// Returns the key of a profile; null for a placeholder without a name, which can be any municipality.
    /// </summary>
    public static ProfileKey? Of(MunicipalityProfile profile, bool isPlaceholder) =>
        isPlaceholder && profile.Name is null
            ? null
            : new ProfileKey(
                profile.Municipality,
                isPlaceholder ? profile.Name : null,
                profile.ValidFor,
                profile.ValidFor.Start.Date is null ? profile.Evidence.ReferenceDate : null,
                profile.Evidence.Kind == EvidenceKind.Reconstructed
            );
}
