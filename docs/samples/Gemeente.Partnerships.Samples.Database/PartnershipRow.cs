using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>A row of the host's own table. The last three properties are computed by the database, for filters.</summary>
public sealed class PartnershipRow
{
    public required string Id { get; init; }

    public required MunicipalityCode Municipality { get; init; }

    public required CountryCode Country { get; init; }

    public string? Partner { get; init; }

    public PartialDate? Begin { get; init; }

    public PartialDate? End { get; init; }

    public int? StartYear { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public Partnership ToRecord() =>
        new()
        {
            Id = Id,
            Municipality = Municipality,
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = Partner,
                Country = Country,
            },
            Period = new Period
            {
                Start = Begin is { } begin ? PeriodBound.On(begin) : PeriodBound.Unknown,
                End = End is { } end ? PeriodBound.On(end) : PeriodBound.Open,
            },
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
}
