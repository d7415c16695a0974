using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Hosting;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>
/// Keeps the catalogs of dates that visitors ask for, as long as the snapshot lives, up to a number.
/// </summary>
/// <remarks>Safe for use by several threads; equal by reference.</remarks>
internal sealed class DatedCatalogs
{
    private const int MaxDates = 12;

    private readonly ConditionalWeakTable<PartnershipSnapshot, Dictionary<DateOnly, PartnershipCatalog>> _kept = [];

    public PartnershipCatalog Get(PartnershipSnapshot snapshot, DateOnly asOf)
    {
        if (asOf == snapshot.Catalog.AsOfDate)
            return snapshot.Catalog;
        Dictionary<DateOnly, PartnershipCatalog> dates = _kept.GetOrCreateValue(snapshot);
        lock (dates)
        {
            if (dates.TryGetValue(asOf, out PartnershipCatalog? catalog))
                return catalog;
            if (dates.Count >= MaxDates)
                dates.Clear();
            return dates[asOf] = snapshot.Catalog.AsOf(asOf);
        }
    }
}
