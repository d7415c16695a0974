using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>What two profiles of one municipality and period have in common.</summary>
/// <param name="Municipality">The municipality, as recorded.</param>
/// <param name="Name">The name of a placeholder: by its code alone it is not known which municipality it is.</param>
/// <param name="ValidFor">The period.</param>
/// <param name="SpeaksOf">The day of which it speaks, where it is not known when the period began.</param>
/// <param name="IsReconstructed">Whether it is made up.</param>
internal readonly record struct ProfileKey(
    MunicipalityCode Municipality,
    string? Name,
    Period ValidFor,
    DateOnly? SpeaksOf,
    bool IsReconstructed
)
{
    /// <summary>The key of a profile; null for a placeholder without a name, which may be any municipality.</summary>
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
