using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;
using Microsoft.EntityFrameworkCore;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>Loads the records of the database, with the embedded registers. An unusable row becomes an issue.</summary>
public sealed class DatabaseSource(IDbContextFactory<PartnershipContext> contexts) : IPartnershipSource
{
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken)
    {
        List<Partnership> partnerships = [];
        List<DataIssue> issues = [];
        await using PartnershipContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (
            PartnershipRow row in context
                .Partnerships.AsNoTracking()
                .OrderBy(row => row.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            try
            {
                partnerships.Add(ToRecord(row));
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentException)
            {
                issues.Add(
                    new DataIssue
                    {
                        Severity = IssueSeverity.Error,
                        Code = "malformed-row",
                        Message = wrong.Message,
                        RecordId = row.Id,
                    }
                );
            }
        }

        return new PartnershipDataSet
        {
            Name = "Database",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = [.. partnerships],
            Issues = [.. issues],
        };
    }

    private static Partnership ToRecord(PartnershipRow row) =>
        new()
        {
            Id = row.Id,
            Municipality = MunicipalityCode.Parse(row.MunicipalityCode),
            Partner = new Partner
            {
                Kind = PartnerKind.FromCode(row.PartnerKind),
                Name = row.PartnerName,
                Country = CountryCode.Parse(row.CountryCode),
            },
            Period = row.Begin is null ? Period.Unknown : Period.Since(PartialDate.Parse(row.Begin)),
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
}
