using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Reporting.Maps;

/// <summary>
/// The points of partner towns by country and name, for records that do not state one. They are those of the embedded
/// links.
/// </summary>
/// <remarks>Immutable and safe for use by several threads. Read when the first record needs a point.</remarks>
internal static class PartnerPlaces
{
    private static readonly Lazy<Dictionary<PartnerIdentity, GeoPoint>> Points = new(Read);

    /// <summary>Gets the source of the points.</summary>
    public static DataSource Source => DutchLinksDataSet.GeoNames;

    /// <summary>Returns the point of a partner; null if it is not known.</summary>
    public static GeoPoint? Find(Partner partner) =>
        PartnerIdentity.Of(partner) is { } identity && Points.Value.TryGetValue(identity, out GeoPoint point)
            ? point
            : null;

    private static Dictionary<PartnerIdentity, GeoPoint> Read()
    {
        var points = new Dictionary<PartnerIdentity, GeoPoint>();
        foreach (Partnership partnership in DutchLinksDataSet.Load().Partnerships)
        {
            if (partnership.Partner.Location is { } point && PartnerIdentity.Of(partnership.Partner) is { } identity)
                points.TryAdd(identity, point);
        }

        return points;
    }
}
