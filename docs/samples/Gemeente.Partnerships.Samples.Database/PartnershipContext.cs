using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;
using Microsoft.EntityFrameworkCore;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>The host's database. Codes and dates of the library are columns, and filters run in SQL.</summary>
public sealed class PartnershipContext(DbContextOptions<PartnershipContext> options) : DbContext(options)
{
    public DbSet<PartnershipRow> Partnerships => Set<PartnershipRow>();

    /// <summary>Selects the rows that count on a date: neither ended before it nor begun after it.</summary>
    public IQueryable<PartnershipRow> CountedOn(DateOnly date) =>
        Partnerships.Where(row =>
            (row.FirstDay == null || row.FirstDay <= date) && (row.LastDay == null || row.LastDay >= date)
        );

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<MunicipalityCode>().HaveConversion<TextConverter<MunicipalityCode>>();
        configurationBuilder.Properties<CountryCode>().HaveConversion<TextConverter<CountryCode>>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<TextConverter<PartialDate>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<PartnershipRow>(row =>
        {
            row.Property(one => one.StartYear).HasComputedColumnSql("""CAST(substr("Begin", 1, 4) AS INTEGER)""");
            row.Property(one => one.FirstDay).HasComputedColumnSql("""substr("Begin" || '-01-01', 1, 10)""");
            row.Property(one => one.LastDay)
                .HasComputedColumnSql(
                    """
                    CASE length("End")
                      WHEN 4 THEN "End" || '-12-31'
                      WHEN 7 THEN date("End" || '-01', '+1 month', '-1 day')
                      ELSE "End"
                    END
                    """
                );
        });
}
