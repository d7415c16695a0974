using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests.Listing;

public sealed class PartnershipListTests
{
    private static readonly DateOnly Now = new(2026, 1, 1);

    [Fact]
    public void TextOf_ReconstructedRecord_NamesNoMunicipality()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);
        PartnershipList list = PartnershipList.Create(catalog.Partnerships, catalog, Now);

        Assert.Equal((39, 34), (list.Count, list.Reconstructed));
        string[] names = [.. catalog.DataSet.Municipalities.All.Select(municipality => municipality.Name)];
        PartnershipColumn[] columns =
        [
            .. PartnershipColumns.All.Where(column => column.Id.StartsWith("municipality", StringComparison.Ordinal)),
        ];
        Assert.Equal(4, columns.Length);
        Assert.All(
            list.Where(row => row.Fact.Partnership.Evidence.Kind == EvidenceKind.Reconstructed),
            row =>
                Assert.All(
                    columns,
                    column =>
                    {
                        Assert.Null(column.ValueOf(row));
                        Assert.DoesNotContain(column.TextOf(row, Language.Dutch), names);
                        Assert.DoesNotContain(column.TextOf(row, Language.English), names);
                    }
                )
        );
    }

    [Fact]
    public void Create_DocumentedTies_HaveMunicipalityThenAndNow()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2007, 6, 30));
        PartnershipList list = PartnershipList.Create(catalog.Partnerships, catalog, Now);

        Assert.Equal(catalog.Partnerships.Count, list.Count);
        Assert.Equal(catalog.Partnerships.Certain, list.Certain);
        Assert.Equal(list.Count, list.Certain + list.Possible);
        Assert.All(
            list,
            row =>
            {
                MunicipalitySuccession now = catalog.DataSet.Municipalities.SuccessorOn(
                    row.Fact.Partnership.Municipality,
                    Now,
                    row.Fact.Partnership.ContinuedBy
                );
                Assert.Equal(row.Fact.Municipality?.Name, Text(row, "municipality").Split(" (")[0], Same.IfKnown);
                Assert.Equal(now.Municipality?.Name, Text(row, "municipality-now").Split(" (")[0], Same.IfKnown);
            }
        );
    }

    [Fact]
    public void SortBy_Column_SortsWithMissingValuesLast()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);
        PartnershipColumn partner = PartnershipColumns.Find("partner")!;
        PartnershipList list = PartnershipList.Create(catalog.Partnerships, catalog, Now).SortBy(partner);

        string?[] values = [.. list.Select(partner.ValueOf)];
        int named = values.Count(value => value is not null);
        Assert.Equal("Denizli", values[0]);
        Assert.All(values[named..], Assert.Null);
        Assert.Equal(list.Reverse().Select(row => row.ToString()), list.Reversed().Select(row => row.ToString()));
    }

    [Theory]
    [InlineData("municipality-now")]
    [InlineData("Gemeente nu")]
    [InlineData("municipality NOW")]
    public void Find_IdOrName_IsColumn(string text) =>
        Assert.Equal("municipality-now", PartnershipColumns.Find(text)?.Id);

    private static string Text(ListedPartnership row, string column) =>
        PartnershipColumns.Find(column)!.TextOf(row, Language.Dutch);

    private sealed class Same : IEqualityComparer<string?>
    {
        public static readonly Same IfKnown = new();

        public bool Equals(string? x, string? y) =>
            x is null || x == y || x.StartsWith($"{y} (", StringComparison.Ordinal);

        public int GetHashCode(string? obj) => 0;
    }
}
