using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The partnerships and the dimension that a command line names, for trends and changes.</summary>
/// <param name="Where">Selects the partnerships.</param>
/// <param name="By">The dimension; null for all partnerships together.</param>
internal sealed record PartnershipSelection(Filter<PartnershipFact> Where, Dimension<PartnershipFact>? By)
{
    /// <summary>
    /// Returns the partnerships that conditions select: those that count on the date, or all if a condition is about
    /// their status.
    /// </summary>
    /// <exception cref="InvalidQueryException">A name is not that of one dimension or category.</exception>
    public static Cube<PartnershipFact> Partnerships(
        PartnershipCatalog catalog,
        QueryDimensions known,
        IReadOnlyList<string> where
    )
    {
        var reader = new QueryTextReader(catalog, known);
        AggregateQuery query = new()
        {
            Where = where
                .Select(reader.ReadCondition)
                .Aggregate(QueryFilter.All, (filter, condition) => filter & condition),
        };
        return query.SelectPartnerships(catalog, known);
    }

    /// <summary>
    /// Finds the dimension and the conditions. A warning is an error here, because the user can correct a typing error
    /// at once.
    /// </summary>
    /// <exception cref="UsageException">A dimension or category does not exist, or no record has it.</exception>
    public static PartnershipSelection Of(
        PartnershipCatalog catalog,
        QueryDimensions known,
        string? by,
        IReadOnlyList<string> where
    )
    {
        var reader = new QueryTextReader(catalog, known);
        string? id = by is null ? null : reader.ReadDimension(by);
        AggregateQuery query = new()
        {
            Cube = QueryCube.AllPartnerships,
            By = id is null ? [] : [id],
            Where = where
                .Select(reader.ReadCondition)
                .Aggregate(QueryFilter.All, (filter, condition) => filter & condition),
        };
        if (query.Validate(catalog, known) is [var issue, ..])
            throw CountRequest.Error(issue);
        return new PartnershipSelection(
            query.SelectPartnerships(catalog, known).Filter,
            id is null ? null : known.Shown(known.FindOfPartnerships(id)!)
        );
    }
}
