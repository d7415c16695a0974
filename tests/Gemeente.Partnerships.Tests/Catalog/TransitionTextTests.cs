using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

/// <summary>
/// The municipality Upland merged with Downland on 1 January 2010. Splitland was divided over heirs of which no record
/// tells. A body was dissolved.
/// </summary>
public sealed class TransitionTextTests
{
    private static readonly DateOnly In2010 = new(2010, 1, 1);

    private static readonly MunicipalityRegister Register = new([
        Ended("0001", "Upland") with
        {
            Successor = "0002",
        },
        new Municipality { Code = "0002", Name = "Downland" },
        Ended("0003", "Splitland"),
        Ended("0004", "Lake body") with
        {
            Kind = MunicipalityKind.PublicBody,
        },
    ]);

    [Theory]
    [InlineData("0001", TransitionKind.Moved, "van Upland (0001) naar Downland (0002)")]
    [InlineData("0003", TransitionKind.Divided, "Splitland (0003) is verdeeld")]
    [InlineData("0004", TransitionKind.Dissolved, "Lake body (0004) heeft op 2026-01-01 geen bekende opvolger")]
    public void Reason_OfAMunicipalityThatEnded_NamesIt(string municipality, TransitionKind kind, string reason) =>
        Assert.Equal((kind, reason), Change(municipality, EvidenceKind.Stated, Language.Dutch));

    [Theory]
    [InlineData("0001", TransitionKind.Moved, "from Upland (0001) to Downland (0002)")]
    [InlineData("0003", TransitionKind.Divided, "Splitland (0003) was divided")]
    [InlineData("0004", TransitionKind.Dissolved, "Lake body (0004) has no known successor on 2026-01-01")]
    public void Reason_InEnglish_NamesIt(string municipality, TransitionKind kind, string reason) =>
        Assert.Equal((kind, reason), Change(municipality, EvidenceKind.Stated, Language.English));

    /// <summary>A reconstructed record does not name a municipality, because that is not a fact.</summary>
    [Theory]
    [InlineData("0001", TransitionKind.Moved)]
    [InlineData("0003", TransitionKind.Divided)]
    [InlineData("0004", TransitionKind.Dissolved)]
    public void Reason_ReconstructedRecord_NamesNoMunicipality(string municipality, TransitionKind kind) =>
        Assert.Equal((kind, "(reconstructed)"), Change(municipality, EvidenceKind.Reconstructed, Language.English));

    private static (TransitionKind Kind, string Reason) Change(
        string municipality,
        EvidenceKind evidence,
        Language language
    )
    {
        Partnership partnership = World.Partnership("t", municipality, "TR") with
        {
            Evidence = new Evidence { Kind = evidence, ReferenceDate = World.In2026 },
        };
        PartnershipDataSet dataSet = World.With(partnership) with { Municipalities = Register };
        PartnershipTransition transition = Assert.Single(
            PartnershipCatalog.Create(dataSet, World.In2026).ChangesSince(World.In2007).Transitions
        );
        return (transition.Kind, transition.Reason.In(language));
    }

    private static Municipality Ended(MunicipalityCode code, string name) =>
        new()
        {
            Code = code,
            Name = name,
            ValidFrom = PeriodBound.By(new PartialDate(1812)),
            ValidTo = In2010,
        };
}
