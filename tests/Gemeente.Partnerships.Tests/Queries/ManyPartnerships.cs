using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Queries;

/// <summary>Catalogs of any number of partnerships, each with a partner of its own.</summary>
internal static class ManyPartnerships
{
    private static readonly CountryCode[] Countries = ["TR", "MA", "DE", "PL", "ID", "SR", "CN", "US"];
    private static readonly Dictionary<int, PartnershipCatalog> Made = [];

    /// <summary>A catalog of a number of partnerships. It is made once.</summary>
    public static PartnershipCatalog Of(int count)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(count, out PartnershipCatalog? catalog))
            {
                catalog = PartnershipCatalog.Create(DataSetOf(count), World.In2007);
                Made.Add(count, catalog);
            }

            return catalog;
        }
    }

    private static PartnershipDataSet DataSetOf(int count)
    {
        MunicipalityCode[] municipalities = [.. World.Municipalities.All.Select(municipality => municipality.Code)];
        var random = new Random(count);
        return World.With([.. Enumerable.Range(0, count).Select(Partnership)]) with { AsOf = World.In2007 };

        Partnership Partnership(int i) =>
            Samples.Partnership with
            {
                Id = $"{i}",
                Municipality = municipalities[random.Next(municipalities.Length)],
                Partner = Samples.Partnership.Partner with
                {
                    Name = $"Place {i}",
                    Country = Countries[random.Next(Countries.Length)],
                },
                Period =
                    random.Next(5) == 0
                        ? Period.Unknown
                        : Period.Since(
                            new PartialDate(1950 + random.Next(57), 1 + random.Next(12), 1 + random.Next(28))
                        ),
                Themes = [.. Theme.All.OrderBy(_ => random.Next()).Take(random.Next(4))],
                Initiative = random.Next(3) == 0 ? null : Initiative.All[random.Next(Initiative.All.Count)],
            };
    }
}
