using Gemeente.Partnerships;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Samples.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

string file = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "partnerships-sample.db");
File.Delete(file);
await using ServiceProvider services = new ServiceCollection()
    .AddDbContextFactory<PartnershipContext>(options => options.UseSqlite($"Data Source={file};Pooling=False"))
    .AddPartnerships(p => p.UseSource<DatabaseSource>().AsOf(new DateOnly(2026, 1, 1)))
    .BuildServiceProvider();

var contexts = services.GetRequiredService<IDbContextFactory<PartnershipContext>>();
await using (PartnershipContext context = await contexts.CreateDbContextAsync())
{
    await context.Database.EnsureCreatedAsync();
    context.Partnerships.AddRange(
        DutchLinksDataSet
            .Load()
            .Partnerships.Select(link => new PartnershipRow
            {
                Id = link.Id,
                MunicipalityCode = link.Municipality.ToString(),
                PartnerKind = link.Partner.Kind.Code,
                PartnerName = link.Partner.Name,
                CountryCode = link.Partner.Country.ToString(),
            })
    );
    context.Partnerships.Add(
        new PartnershipRow
        {
            Id = "broken",
            MunicipalityCode = "Almelo",
            PartnerKind = "municipality",
            CountryCode = "TR",
        }
    );
    await context.SaveChangesAsync();
}

await services.LoadPartnershipsAsync(CancellationToken.None);
PartnershipStore store = services.GetRequiredService<PartnershipStore>();
store.Changed += (_, change) => Console.WriteLine($"Version {change.After.Version} after {change.Before.Version}.");
Console.WriteLine($"{store.Current.Catalog.Partnerships.Count} links from the database.");
foreach (DataIssue issue in store.Current.DataSet.Issues)
{
    Console.WriteLine(issue);
}

// A row is added. The store is reloaded only if the records have changed.
await using (PartnershipContext context = await contexts.CreateDbContextAsync())
{
    context.Partnerships.Add(
        new PartnershipRow
        {
            Id = "new",
            MunicipalityCode = "0141",
            PartnerKind = "municipality",
            PartnerName = "Denizli",
            CountryCode = "TR",
            Begin = "1975",
        }
    );
    await context.SaveChangesAsync();
}

var source = ActivatorUtilities.GetServiceOrCreateInstance<DatabaseSource>(services);
long turkish = store.Current.Catalog.Partnerships.Where(PartnershipDimensions.Country.Is("TR")).Count;
PartnershipSnapshot after = await store.ReloadAsync(source, CancellationToken.None);
long turkishAfter = after.Catalog.Partnerships.Where(PartnershipDimensions.Country.Is("TR")).Count;
Console.WriteLine($"Links with Turkey: {turkish} before, {turkishAfter} after.");
await store.ReloadAsync(source, CancellationToken.None);
