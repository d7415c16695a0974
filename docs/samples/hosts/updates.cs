#:package Gemeente.Partnerships.Data@*-*
#:package Microsoft.Extensions.DependencyInjection@10.0.0

using Gemeente.Partnerships;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Hosting;
using Microsoft.Extensions.DependencyInjection;

// A store that changes while the host runs: each reader keeps the state that it asked for.
await using ServiceProvider services = new ServiceCollection()
    .AddPartnerships(p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate))
    .BuildServiceProvider();
PartnershipStore store = services.GetRequiredService<PartnershipStore>();
store.Changed += (_, change) =>
    Console.WriteLine($"Version {change.After.Version}: {change.Changes.Added.Count} added");
PartnershipSnapshot before = store.Current;

store.Update(new DataSetChanges { Added = [Partnership.Create("new", "0363", "Istanbul", "TR", since: 1996)] });

Console.WriteLine(before.Catalog.Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);
Console.WriteLine(store.Current.Catalog.Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);
