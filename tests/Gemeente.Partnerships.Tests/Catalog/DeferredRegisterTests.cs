using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Tests.Catalog;

public sealed class DeferredRegisterTests
{
    private int _municipalities;
    private int _periods;

    private static PartnershipDataSet Eager { get; } = World.With(World.Partnership("a", "0363", "TR"));

    [Fact]
    public void Count_ByCountry_ReadsNeitherMunicipalitiesNorGroups()
    {
        Assert.Equal(1, Catalog().Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);

        Assert.Equal((0, 0), (_municipalities, _periods));
    }

    [Fact]
    public void Count_ByMunicipalityAndGroup_ReadsEachOnce()
    {
        PartnershipCatalog catalog = Catalog();
        var eager = PartnershipCatalog.Create(Eager, World.In2007);

        for (int time = 0; time < 2; time++)
        {
            Assert.Equal(
                eager.Partnerships.CountBy(PartnershipDimensions.Municipality).ToString(),
                catalog.Partnerships.CountBy(PartnershipDimensions.Municipality).ToString()
            );
            Assert.Equal(
                eager.Partnerships.CountBy(PartnershipDimensions.DacIncomeGroup).ToString(),
                catalog.Partnerships.CountBy(PartnershipDimensions.DacIncomeGroup).ToString()
            );
        }

        Assert.Equal((1, 1), (_municipalities, _periods));
    }

    [Fact]
    public void Register_ReadOnFirstUse_IsEqualToTheSameReadAtOnce()
    {
        PartnershipDataSet deferred = Catalog().DataSet;

        Assert.Equal(Eager.Municipalities, deferred.Municipalities);
        Assert.Equal(Eager.Municipalities.KnownUntil, deferred.Municipalities.KnownUntil);
        Assert.Equal(Eager.Countries, deferred.Countries);
        Assert.Equal(Eager.Countries.GetHashCode(), deferred.Countries.GetHashCode());
    }

    private PartnershipCatalog Catalog() =>
        PartnershipCatalog.Create(
            Eager with
            {
                Municipalities = MunicipalityRegister.Deferred(
                    () =>
                    {
                        _municipalities++;
                        return Eager.Municipalities;
                    },
                    Eager.Municipalities.KnownUntil
                ),
                Countries = new CountryRegister(
                    Eager.Countries.All,
                    new Lazy<CountryPeriods>(() =>
                    {
                        _periods++;
                        return new CountryPeriods(Eager.Countries.IncomeGroups, Eager.Countries.EuStatuses);
                    })
                ),
            },
            World.In2007
        );
}
