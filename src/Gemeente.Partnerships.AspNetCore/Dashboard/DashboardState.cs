using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>
/// The state of a dashboard. It is read from the address and written as one, so that a link is the state.
/// </summary>
internal sealed record DashboardState
{
    public const string DateKey = "asOf";
    public const string CompareKey = "compare";
    public const string SearchKey = "q";
    public const string SortKey = "sort";
    public const string PageKey = "page";
    public const string LanguageKey = "lang";

    /// <summary>The code of partnerships without a known category.</summary>
    public const string UnknownCode = "unknown";

    private const int MaxSearch = 100;
    private const int MaxFilters = 50;

    private static readonly QueryFilter IsReconstructed = QueryFilter.In(
        PartnershipDimensions.Evidence.Id,
        PartnershipDimensions.Evidence.Codes.CodeOf(EvidenceKind.Reconstructed)
    );

    public required Language Language { get; init; }

    /// <summary>The reference date; null for that of the store.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The earlier date to compare with; null without one.</summary>
    public DateOnly? Compare { get; init; }

    public string Search { get; init; } = "";

    /// <summary>The codes of each dimension that is filtered by.</summary>
    public ValueList<(string Dimension, string Code)> Filters { get; init; } = [];

    /// <summary>The column that the list is sorted by; a minus precedes it for the opposite order.</summary>
    public string Sort { get; init; } = "";

    public int Page { get; init; } = 1;

    /// <summary>The values of the address that cannot be used, with their keys.</summary>
    public ValueList<(string Key, string Value)> Refused { get; init; } = [];

    /// <summary>True if the list is in the opposite order.</summary>
    public bool IsDescending => Sort.StartsWith('-');

    public PartnershipColumn? SortColumn => Sort.Length == 0 ? null : PartnershipColumns.Find(Sort.TrimStart('-'));

    public static DashboardState Read(HttpRequest request, PartnershipDashboardOptions options)
    {
        List<(string, string)> refused = [];
        string sort = request.Query[SortKey].ToString();
        if (sort.Length > 0 && PartnershipColumns.Find(sort.TrimStart('-')) is null)
        {
            refused.Add((SortKey, sort));
            sort = "";
        }

        return new DashboardState
        {
            Language = LanguageOf(request, options.Language),
            AsOf = Date(request, DateKey, refused),
            Compare = Date(request, CompareKey, refused),
            Search = SearchOf(request, refused),
            Filters =
            [
                .. (
                    from dimension in options.Filters
                    from code in request.Query[dimension]
                    where !string.IsNullOrEmpty(code)
                    select (dimension, code)
                )
                    .Distinct()
                    .Take(MaxFilters),
            ],
            Sort = sort,
            Page =
                int.TryParse(request.Query[PageKey], CultureInfo.InvariantCulture, out int page) && page > 0 ? page : 1,
            Refused = [.. refused],
        };
    }

    /// <summary>
    /// Returns the filter of the dimensions, without one of them if that is asked for. A reconstructed record is not a
    /// fact about a municipality, so that a choice of municipalities does not select it.
    /// </summary>
    public QueryFilter Where(QueryDimensions dimensions, string? without = null) =>
        Filters
            .Where(filter => filter.Dimension != without)
            .GroupBy(filter => filter.Dimension, filter => filter.Code, StringComparer.Ordinal)
            .Aggregate(QueryFilter.All, (all, codes) => all & Chosen(dimensions, codes.Key, [.. codes]));

    /// <summary>Returns the state without a filter, on the first page.</summary>
    public DashboardState Without((string Dimension, string Code) filter) =>
        this with
        {
            Filters = [.. Filters.Where(other => other != filter)],
            Page = 1,
        };

    /// <summary>Returns the query part of the address, with a question mark.</summary>
    public string ToQuery()
    {
        StringBuilder query = new();
        foreach ((string key, string value) in Values())
        {
            query.Append(query.Length == 0 ? '?' : '&');
            query.Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    /// <summary>Returns the values of the address that are not the default.</summary>
    public IEnumerable<(string Key, string Value)> Values()
    {
        yield return (LanguageKey, Language == Language.Dutch ? "nl" : "en");
        if (AsOf is { } date)
            yield return (DateKey, Text(date));
        if (Compare is { } compare)
            yield return (CompareKey, Text(compare));
        if (Search.Length > 0)
            yield return (SearchKey, Search);
        foreach ((string dimension, string code) in Filters)
            yield return (dimension, code);
        if (Sort.Length > 0)
            yield return (SortKey, Sort);
        if (Page > 1)
            yield return (PageKey, Page.ToString(CultureInfo.InvariantCulture));
    }

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static QueryFilter Chosen(QueryDimensions dimensions, string dimension, string[] codes)
    {
        QueryFilter chosen = QueryFilter.In(dimension, codes);
        return ShownDimensions.IsOfMunicipalities(dimensions.FindOfPartnerships(dimension))
            ? chosen & (!IsReconstructed | QueryFilter.In(dimension, UnknownCode))
            : chosen;
    }

    private static Language LanguageOf(HttpRequest request, Language missing)
    {
        foreach (
            string? asked in request.Query[LanguageKey].Concat(request.Headers.AcceptLanguage.ToString().Split(','))
        )
        {
            string tag = asked?.Trim() ?? "";
            if (tag.StartsWith("nl", StringComparison.OrdinalIgnoreCase))
                return Language.Dutch;
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return missing;
    }

    private static DateOnly? Date(HttpRequest request, string key, List<(string, string)> refused)
    {
        StringValues text = request.Query[key];
        if (StringValues.IsNullOrEmpty(text) || text.ToString().Length == 0)
            return null;
        if (
            DateOnly.TryParseExact(
                text.ToString(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
        )
            return date;
        refused.Add((key, text.ToString()));
        return null;
    }

    private static string SearchOf(HttpRequest request, List<(string, string)> refused)
    {
        string text = request.Query[SearchKey].ToString().Trim();
        if (text.Length <= MaxSearch)
            return text;
        refused.Add((SearchKey, text));
        return "";
    }
}
