using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>Loads the records of the database, with the embedded registers.</summary>
public sealed class DatabaseSource(PartnershipContext context) : IPartnershipSource
{
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken)
    {
        List<PartnershipRow> rows = await context
            .Partnerships.AsNoTracking()
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return EmbeddedRegisters.CreateDataSet(
            "Database",
            rows.Select(row => row.ToRecord()),
            asOf: new DateOnly(2026, 1, 1) // the day on which the table was up to date
        );
    }
}
