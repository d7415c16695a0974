using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Samples.Database;
using Gemeente.Partnerships.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

string file = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "partnerships-sample.db");
File.Delete(file);
DateOnly date = new(2007, 6, 30);
await using ServiceProvider services = new ServiceCollection()
    .AddDbContext<PartnershipContext>(options => options.UseSqlite($"Data Source={file};Pooling=False"))
    .AddPartnerships(p => p.UseSource<DatabaseSource>().AsOf(date))
    .BuildServiceProvider(validateScopes: true);
await using AsyncServiceScope scope = services.CreateAsyncScope();
PartnershipContext context = scope.ServiceProvider.GetRequiredService<PartnershipContext>();
await context.Database.EnsureCreatedAsync();
context.Partnerships.AddRange(
    DocumentedDataSet
        .Load()
        .Partnerships.Select(tie => new PartnershipRow
        {
            Id = tie.Id,
            Municipality = tie.Municipality,
            Country = tie.Partner.Country,
            Partner = tie.Partner.Name,
            Begin = DateOf(tie.Period.Start),
            End = DateOf(tie.Period.End),
        })
);
await context.SaveChangesAsync();

// The database filters as the catalog does.
await services.LoadPartnershipsAsync();
PartnershipStore store = services.GetRequiredService<PartnershipStore>();
store.Changed += (_, change) =>
    Console.WriteLine($"Version {change.After.Version}: {change.Changes.Added.Count} added.");
var partnerships = store.Current.Catalog.Partnerships;
int rows = await context.CountedOn(date).CountAsync();
Console.WriteLine($"Counted on {date:yyyy-MM-dd}: {rows} rows, {partnerships.Count} in the catalog.");
int since1990 = await context.CountedOn(date).Where(row => row.StartYear >= 1990).CountAsync();
long same = partnerships.Where(PartnershipDimensions.StartYear.AtLeast(1990)).Count;
Console.WriteLine($"Of these begun since 1990: {since1990} rows, {same} in the catalog.");

// Another program writes a wrong code: the reload fails, and the store keeps its records.
await context.Database.ExecuteSqlAsync(
    $"""INSERT INTO "Partnerships" ("Id", "Municipality", "Country", "Begin") VALUES ('new', 'Almelo', 'TR', '1975')"""
);
IPartnershipSource source = services.GetRequiredService<IPartnershipSource>();
try
{
    await store.ReloadAsync(source);
}
catch (FormatException wrong)
{
    Console.WriteLine($"Version {store.Current.Version} is kept: {wrong.Message}");
}

// The code is corrected. A reload without a change makes no version.
await context.Database.ExecuteSqlAsync($"""UPDATE "Partnerships" SET "Municipality" = '0141' WHERE "Id" = 'new'""");
await store.ReloadAsync(source);
await store.ReloadAsync(source);

static PartialDate? DateOf(PeriodBound bound) => bound.Kind == PeriodBoundKind.On ? bound.Date : null;
