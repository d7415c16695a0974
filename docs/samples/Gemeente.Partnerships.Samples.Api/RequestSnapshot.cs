using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>The snapshot of one request, so that all parts of an answer come from one state of the records.</summary>
public sealed class RequestSnapshot
{
    public RequestSnapshot(IHttpContextAccessor accessor)
    {
        HttpContext context = accessor.HttpContext!;
        Set = (string)context.GetRouteValue("set")!;
        Snapshot =
            context.RequestServices.GetKeyedService<PartnershipSnapshot>(Set)
            ?? throw new KeyNotFoundException($"Set '{Set}' does not exist. The sets are links and ncdo.");
        Dimensions = context.RequestServices.GetRequiredKeyedService<QueryDimensions>(Set);
    }

    public string Set { get; }

    public PartnershipSnapshot Snapshot { get; }

    public PartnershipCatalog Catalog => Snapshot.Catalog;

    public QueryDimensions Dimensions { get; }
}
