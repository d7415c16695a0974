using System.ComponentModel.DataAnnotations;
using Gemeente.Partnerships;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Snippets;

public sealed class Database
{
    [Fact]
    public async Task UseSource_ContextOfTheHost_LoadsItsRows()
    {
        string file = Path.GetTempFileName();
        string connection = $"Data Source={file};Pooling=False";
        ServiceCollection services = [];

        #region register
        services
            .AddDbContext<TiesContext>(options => options.UseSqlite(connection))
            .AddPartnerships(p => p.UseSource<DatabaseSource>().AsOf(new DateOnly(2026, 1, 1)));
        #endregion

        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await using (AsyncServiceScope scope = provider.CreateAsyncScope())
            {
                TiesContext context = scope.ServiceProvider.GetRequiredService<TiesContext>();
                await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
                context.Partnerships.Add(
                    new PartnershipRow
                    {
                        Id = "1",
                        Municipality = "0141",
                        Partner = "Denizli",
                        Country = "TR",
                        Begin = "1975",
                    }
                );
                await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            }

            await provider.LoadPartnershipsAsync(TestContext.Current.CancellationToken);
            Assert.Equal(1, provider.GetRequiredService<PartnershipStore>().Current.Catalog.Partnerships.Count);
        }

        File.Delete(file);
    }
}

#region source
public sealed class DatabaseSource(TiesContext context) : IPartnershipSource
{
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken)
    {
        List<PartnershipRow> rows = await context
            .Partnerships.AsNoTracking()
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return EmbeddedRegisters.CreateDataSet(
            "Database",
            rows.Select(ToRecord),
            asOf: new DateOnly(2026, 1, 1) // the day on which the table was up to date
        );
    }

    private static Partnership ToRecord(PartnershipRow row) =>
        new()
        {
            Id = row.Id,
            Municipality = MunicipalityCode.Parse(row.Municipality),
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = row.Partner,
                Country = CountryCode.Parse(row.Country),
            },
            Period = row.Begin is null ? Period.Unknown : Period.Since(PartialDate.Parse(row.Begin)),
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
}
#endregion

public sealed class TiesContext(DbContextOptions<TiesContext> options) : DbContext(options)
{
    public DbSet<PartnershipRow> Partnerships => Set<PartnershipRow>();
}

public sealed class PartnershipRow
{
    [Key]
    public required string Id { get; set; }

    public required string Municipality { get; set; }

    public required string Partner { get; set; }

    public required string Country { get; set; }

    public string? Begin { get; set; }
}
