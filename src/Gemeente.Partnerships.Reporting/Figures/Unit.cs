using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>A unit that figures count.</summary>
/// <param name="Plural">The name in the plural.</param>
/// <param name="Count">Counts the units in a cube of partnerships.</param>
/// <param name="Evidence">Counts the records that the units are counted from, by evidence.</param>
internal sealed record Unit(
    Label Plural,
    Func<Cube<PartnershipFact>, long> Count,
    Func<Cube<PartnershipFact>, EvidenceCount> Evidence
)
{
    private static readonly Dimension<PartnershipFact, EvidenceKind> ProfileEvidence = Dimension.Create<
        PartnershipFact,
        EvidenceKind
    >(
        "profile-evidence",
        new Label("Herkomst van het profiel", "Evidence of the profile"),
        fact => fact.Profile.InForce is [var latest, ..] ? latest.Evidence.Kind : Classification<EvidenceKind>.Unknown
    );

    /// <summary>Partnerships.</summary>
    public static Unit Partnerships { get; } =
        new(new("stedenbanden", "ties"), partnerships => partnerships.Count, EvidenceOfPartnerships);

    /// <summary>Municipalities, selected by a property of their partnerships.</summary>
    public static Unit MunicipalitiesByPartnership { get; } =
        new(new("gemeenten", "municipalities"), CountMunicipalities, EvidenceOfPartnerships);

    /// <summary>Municipalities, selected by a property of their profile.</summary>
    public static Unit MunicipalitiesByProfile { get; } =
        new(new("gemeenten", "municipalities"), CountMunicipalities, EvidenceOfProfiles);

    private static long CountMunicipalities(Cube<PartnershipFact> partnerships) =>
        partnerships.CountDistinct(By.Municipality).Value;

    private static EvidenceCount EvidenceOfPartnerships(Cube<PartnershipFact> partnerships)
    {
        CountTable<EvidenceKind> table = partnerships.CountBy(By.Evidence);
        return new EvidenceCount(
            table[EvidenceKind.Stated].Count,
            table[EvidenceKind.Derived].Count,
            table[EvidenceKind.Reconstructed].Count
        );
    }

    private static EvidenceCount EvidenceOfProfiles(Cube<PartnershipFact> partnerships)
    {
        DistinctTable<EvidenceKind> table = partnerships.CountDistinct(By.Municipality).By(ProfileEvidence);
        return new EvidenceCount(
            table[EvidenceKind.Stated].Count,
            table[EvidenceKind.Derived].Count,
            table[EvidenceKind.Reconstructed].Count
        );
    }
}
