using Microsoft.EntityFrameworkCore;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>The host's database.</summary>
public sealed class PartnershipContext(DbContextOptions<PartnershipContext> options) : DbContext(options)
{
    public DbSet<PartnershipRow> Partnerships => Set<PartnershipRow>();
}
