using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Dimensions;

/// <summary>A reconstructed record is in a category that does not name a municipality.</summary>
public sealed class ShownDimensionsTests
{
    private static readonly Dimension<PartnershipFact> Shown = ShownDimensions.Of(PartnershipDimensions.Municipality);

    [Fact]
    public void Of_Municipality_ReconstructedApart()
    {
        var table = World
            .Catalog(
                World.In2007,
                World.Partnership("a", "0363", "TR"),
                World.Partnership("b", "0141", "TR") with
                {
                    Evidence = new Evidence { Kind = EvidenceKind.Reconstructed },
                },
                World.Partnership("c", "9999", "TR")
            )
            .Partnerships.CountBy(Shown);

        Assert.Equal(
            [("0363", 1), ("reconstructed", 1)],
            table.Rows.Select(row => (row.Code, row.Count)).OrderBy(row => row.Code, StringComparer.Ordinal)
        );
        Assert.Equal(
            new Label("(gereconstrueerd)", "(reconstructed)"),
            table.Rows.Single(row => row.Code == "reconstructed").Label
        );
        Assert.Equal(1, table.Unknown);
    }

    [Fact]
    public void Of_SameOrOtherDimension_IsTheSame()
    {
        Assert.Same(Shown, ShownDimensions.Of(PartnershipDimensions.Municipality));
        Assert.Same(PartnershipDimensions.Country, ShownDimensions.Of(PartnershipDimensions.Country));
        Assert.True(ShownDimensions.IsOfMunicipalities(Shown));
        Assert.True(ShownDimensions.IsOfMunicipalities(PartnershipDimensions.Municipality));
        Assert.False(ShownDimensions.IsOfMunicipalities(PartnershipDimensions.Country));
        Assert.False(ShownDimensions.IsOfMunicipalities(null));
    }

    [Theory]
    [InlineData("reconstructed", true, null)]
    [InlineData("0363", true, "0363")]
    [InlineData("Amsterdam", false, null)]
    public void TryParse_Code_IsAMunicipalityOrReconstructed(string code, bool isCode, string? municipality)
    {
        var codes = ((Dimension<PartnershipFact, ShownMunicipality>)Shown).Codes;

        Assert.Equal(isCode, codes.TryParse(code, out ShownMunicipality category));
        Assert.Equal(municipality, category.Code?.ToString());
    }
}
