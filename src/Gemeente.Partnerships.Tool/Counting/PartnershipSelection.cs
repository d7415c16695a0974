using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The partnerships and the dimension that a command line names, for trends and changes.</summary>
/// <param name="Where">Selects the partnerships.</param>
/// <param name="By">The dimension; null for all partnerships together.</param>
internal sealed record PartnershipSelection(Filter<PartnershipFact> Where, Dimension<PartnershipFact>? By)
{
    /// <summary>
    /// Finds the dimension and the conditions. A warning is an error here, because the user can correct a typing error
    /// at once.
    /// </summary>
    /// <exception cref="UsageException">A dimension or category does not exist, or no record has it.</exception>
    public static PartnershipSelection Of(PartnershipCatalog catalog, string? by, IReadOnlyList<string> where)
    {
        AggregateQuery query = new()
        {
            Cube = QueryCube.AllPartnerships,
            By = by is null ? [] : [by],
            Where = where.Select(Condition.Parse).Aggregate(QueryFilter.All, (filter, condition) => filter & condition),
        };
        if (query.Validate(catalog, QueryDimensions.BuiltIn) is [var issue, ..])
            throw CountRequest.Error(issue);
        return new PartnershipSelection(
            query.SelectPartnerships(catalog, QueryDimensions.BuiltIn).Filter,
            by is null ? null : PartnershipDimensions.Find(by)
        );
    }
}
