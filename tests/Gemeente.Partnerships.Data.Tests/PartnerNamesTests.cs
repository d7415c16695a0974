using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class PartnerNamesTests
{
    // Read by eye: a row is one town.
    private static readonly string[] OneTown = ["DE: Haren = Haren (Ems)"];

    [Fact]
    public void PartnersOfAllDataSets_WithSeveralNames_AreTheseTowns() =>
        Assert.Equal(
            OneTown,
            new[] { DocumentedDataSet.Load(), DutchLinksDataSet.Load(), NcdoDataSet.Load() }
                .SelectMany(data => data.Partnerships)
                .Select(partnership => partnership.Partner)
                .Where(partner => partner.Name is not null)
                .GroupBy(partner => PartnerIdentity.Of(partner, EmbeddedRegisters.Countries)!)
                .Select(partners =>
                    (
                        partners.Key.Country,
                        Names: partners.Select(partner => partner.Name!).Distinct().Order().ToArray()
                    )
                )
                .Where(town => town.Names.DistinctBy(name => NameFolding.Fold(name)).Count() > 1)
                .Select(town => $"{town.Country}: {string.Join(" = ", town.Names)}")
                .Order(StringComparer.Ordinal)
        );
}
