using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Serialization;

/// <summary>What tells a record from the others of a data set, whatever its place.</summary>
internal static class RecordKey
{
    public static string Of(object? record) => record switch
    {
        Partnership partnership => $"partnerships/{partnership.Id}",
        MunicipalityProfile profile => $"profiles/{profile.Municipality}/{profile.ValidFor}",
        Municipality municipality => $"municipalities/{municipality.Code}",
        Country country => $"countries/{country.Code}/{country.Validity}",
        DacIncomePeriod period => $"incomeGroups/{period.Country}/{period.From:yyyy-MM-dd}",
        EuStatusPeriod period => $"euStatuses/{period.Country}/{period.From:yyyy-MM-dd}",
        _ => "",
    };
}
