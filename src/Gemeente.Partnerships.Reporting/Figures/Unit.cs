using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>What is counted, and which records it is counted from.</summary>
/// <param name="Plural">What it is called.</param>
/// <param name="Count">How many of it there are among ties.</param>
/// <param name="Evidence">How the records are known that this is counted from.</param>
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

    /// <summary>Ties.</summary>
    public static Unit Ties { get; } = new(new("stedenbanden", "ties"), ties => ties.Count, EvidenceOfTies);

    /// <summary>Municipalities, by what their ties are.</summary>
    public static Unit MunicipalitiesByTies { get; } =
        new(new("gemeenten", "municipalities"), CountMunicipalities, EvidenceOfTies);

    /// <summary>Municipalities, by what is stated of themselves.</summary>
    public static Unit MunicipalitiesByProfile { get; } =
        new(new("gemeenten", "municipalities"), CountMunicipalities, EvidenceOfProfiles);

    private static long CountMunicipalities(Cube<PartnershipFact> ties) => ties.CountDistinct(By.Municipality).Value;

    private static EvidenceCount EvidenceOfTies(Cube<PartnershipFact> ties)
    {
        CountTable<EvidenceKind> table = ties.CountBy(By.Evidence);
        return new EvidenceCount(
            table[EvidenceKind.Stated].Count,
            table[EvidenceKind.Derived].Count,
            table[EvidenceKind.Reconstructed].Count
        );
    }

    private static EvidenceCount EvidenceOfProfiles(Cube<PartnershipFact> ties)
    {
        DistinctTable<EvidenceKind> table = ties.CountDistinct(By.Municipality).By(ProfileEvidence);
        return new EvidenceCount(
            table[EvidenceKind.Stated].Count,
            table[EvidenceKind.Derived].Count,
            table[EvidenceKind.Reconstructed].Count
        );
    }
}
