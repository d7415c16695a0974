using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.StoredTests;

/// <summary>The embedded data sets by name.</summary>
internal static class DataSets
{
    public static PartnershipDataSet Load(string name) =>
        name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };
}
