using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

/// <summary>Small valid records, as a start for variations in tests.</summary>
internal static class Samples
{
    public static Evidence Stated { get; } = new() { Kind = EvidenceKind.Stated };

    public static Partnership Partnership { get; } =
        new()
        {
            Id = "t-1",
            Municipality = "0141",
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = "Denizli",
                Country = "TR",
            },
            Period = Period.Since(new PartialDate(1975)),
            Evidence = Stated,
        };

    public static MunicipalityProfile Profile { get; } =
        new()
        {
            Municipality = "0141",
            ValidFor = Period.Always,
            Evidence = Stated,
        };

    public static Municipality Municipality { get; } = new() { Code = "0141", Name = "Almelo" };

    public static Country Country { get; } =
        new()
        {
            Code = "TR",
            DutchName = "Turkije",
            EnglishName = "Turkey",
        };
}
