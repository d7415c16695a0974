using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>The part of a real link of a Dutch municipality that the generator uses.</summary>
internal readonly record struct RealLink(MunicipalityCode Municipality, CountryCode Country, int NameLength)
{
    public static RealLink[] Load() =>
        [
            .. DutchLinksDataSet
                .Load()
                .Partnerships.Select(link => new RealLink(
                    link.Municipality,
                    link.Partner.Country,
                    link.Partner.Name?.Length ?? 0
                )),
        ];
}
