namespace Gemeente.Partnerships;

/// <summary>What two profiles of one municipality and period have in common.</summary>
/// <param name="Municipality">The municipality, as recorded.</param>
/// <param name="Name">The name of a placeholder: by its code alone it is not known which municipality it is.</param>
/// <param name="ValidFor">The period.</param>
/// <param name="SpeaksOf">The day of which it speaks, where it is not known when the period began.</param>
/// <param name="IsReconstructed">Whether it is made up.</param>
internal readonly record struct ProfileKey(
    MunicipalityCode Municipality, string? Name, Period ValidFor, DateOnly? SpeaksOf, bool IsReconstructed)
{
    public static ProfileKey Of(MunicipalityProfile profile, bool isPlaceholder) => new(
        profile.Municipality,
        isPlaceholder ? profile.Name : null,
        profile.ValidFor,
        profile.ValidFor.Start.Date is null ? profile.Evidence.ReferenceDate : null,
        profile.Evidence.Kind == EvidenceKind.Reconstructed);
}
