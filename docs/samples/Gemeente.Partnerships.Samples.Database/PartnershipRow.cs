using System.ComponentModel.DataAnnotations;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>A row of the host's own table.</summary>
public sealed class PartnershipRow
{
    [Key]
    public required string Id { get; set; }

    public required string MunicipalityCode { get; set; }

    public required string PartnerKind { get; set; }

    public string? PartnerName { get; set; }

    public required string CountryCode { get; set; }

    /// <summary>
    /// The known part of a date: a year, a month or a day, such as <c>1995</c>, <c>1995-06</c>, <c>1995-06-10</c>.
    /// </summary>
    public string? Begin { get; set; }
}
