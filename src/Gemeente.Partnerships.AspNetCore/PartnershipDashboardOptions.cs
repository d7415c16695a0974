using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore;

/// <summary>The options of a dashboard.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PartnershipDashboardOptions
{
    /// <summary>Gets the key of the set, as given to <c>AddPartnerships</c>.</summary>
    /// <value>The default is null: the set without a key.</value>
    public object? Key { get; init; }

    /// <summary>Gets the ids of the dimensions that visitors can filter by, in display order.</summary>
    /// <value>The default is province, municipality, country, theme, initiative and evidence.</value>
    public ValueList<string> Filters
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = ["province", "municipality", "country", "theme", "initiative", "evidence"];

    /// <summary>Gets the language of visitors whose browser asks for neither Dutch nor English.</summary>
    /// <value>The default is Dutch.</value>
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>Gets the number of partnerships in a page of the list.</summary>
    /// <value>The default value is 25.</value>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 25;

    /// <summary>Gets the most that a query may ask.</summary>
    /// <value>The default is <see cref="QueryLimits.Default"/>.</value>
    public QueryLimits Limits
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = QueryLimits.Default;
}
