using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.AspNetCore;

/// <summary>The options of the addresses of a set of partnerships.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PartnershipEndpointOptions
{
    /// <summary>Gets the key of the set, as given to <c>AddPartnerships</c>.</summary>
    /// <value>The default is null: the set without a key.</value>
    public object? Key { get; init; }

    /// <summary>
    /// Gets the most that a query may ask. An engine of the host has limits of rows and work of its own; only those of
    /// conditions and codes are checked before it is asked.
    /// </summary>
    /// <value>
    /// The default is <see cref="QueryLimits.Default"/> with at most 50 000 rows, because an answer is made in memory
    /// before it is sent.
    /// </value>
    public QueryLimits Limits
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = QueryLimits.Default with { MaxCells = 50_000 };

    /// <summary>Gets the maximum number of partnerships in a page of the list.</summary>
    /// <value>The default value is 200.</value>
    public int MaxPageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 200;
}
