using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>Finds the dimensions and categories that a query names. Those that do not exist become issues.</summary>
/// <param name="unit">The kind of the facts, in the plural.</param>
/// <param name="dimensions">The dimensions of these facts.</param>
/// <param name="find">The dimension with an id, or null.</param>
/// <param name="isElsewhere">True for the id of a dimension of facts of another kind.</param>
/// <param name="measures">The measures of these facts.</param>
/// <param name="known">The known codes.</param>
internal sealed class QueryBinder<TFact>(
    string unit,
    IReadOnlyList<Dimension<TFact>> dimensions,
    Func<string, Dimension<TFact>?> find,
    Func<string, bool> isElsewhere,
    IReadOnlyList<Measure<TFact>> measures,
    KnownCategories<TFact> known
)
{
    internal const string CodeOfUnknown = "unknown";

    private readonly List<DataIssue> _issues = [];
    private readonly List<Dimension<TFact>> _conditions = [];
    private readonly CodeSuggestions _suggestions = new();

    /// <summary>The dimension of each condition of the filters.</summary>
    public IReadOnlyList<Dimension<TFact>> Conditions => _conditions;

    public ValueList<DataIssue> Issues => [.. _issues];

    /// <summary>Returns the dimension with an id; null, with an issue, if it does not exist.</summary>
    public Dimension<TFact>? Dimension(string id, string path)
    {
        Dimension<TFact>? dimension = find(id);
        if (dimension is null)
        {
            string[] ids = [.. dimensions.Select(other => other.Id)];
            Add(
                path,
                isElsewhere(id)
                    ? IssueMessages.DimensionOfOtherFacts(id, unit, ids)
                    : IssueMessages.UnknownDimension(id, _suggestions.For(id, ids), ids)
            );
        }

        return dimension;
    }

    /// <summary>Returns a dimension to group by as the answer shows it.</summary>
    public Func<Dimension<TFact>, Dimension<TFact>> Shown { get; init; } = dimension => dimension;

    /// <summary>Returns the dimension to group by with an id; null, with an issue, if it does not exist.</summary>
    public Dimension<TFact>? Grouping(string id, string path) =>
        Dimension(id, path) is { } dimension ? Shown(dimension) : null;

    /// <summary>Returns the measure with an id; null, with an issue, if it does not exist.</summary>
    public Measure<TFact>? Measure(string id, string path)
    {
        Measure<TFact>? measure = measures.FirstOrDefault(measure => measure.Id == id);
        if (measure is null)
        {
            string[] ids = [.. measures.Select(other => other.Id)];
            Add(path, IssueMessages.UnknownMeasure(id, unit, _suggestions.For(id, ids), ids));
        }

        return measure;
    }

    /// <summary>
    /// Returns the filter over the dimensions. A part that names an unknown dimension or code selects no facts.
    /// </summary>
    public Filter<TFact> Filter(QueryFilter filter, string path) =>
        filter.Kind switch
        {
            QueryFilterKind.All => Filter<TFact>.All,
            QueryFilterKind.None => Filter<TFact>.None,
            QueryFilterKind.Not => !Filter(filter.Operands[0], $"{path}.not"),
            QueryFilterKind.And => Balanced(Operands(filter, $"{path}.and"), (left, right) => left & right),
            QueryFilterKind.Or => Balanced(Operands(filter, $"{path}.or"), (left, right) => left | right),
            QueryFilterKind.In => In(filter, path),
            _ => Between(filter, path),
        };

    /// <summary>Combines many operands in a tree of few levels.</summary>
    private static Filter<TFact> Balanced(
        ReadOnlySpan<Filter<TFact>> filters,
        Func<Filter<TFact>, Filter<TFact>, Filter<TFact>> combine
    ) =>
        filters.Length == 1
            ? filters[0]
            : combine(
                Balanced(filters[..(filters.Length / 2)], combine),
                Balanced(filters[(filters.Length / 2)..], combine)
            );

    private Filter<TFact>[] Operands(QueryFilter filter, string path) =>
        [.. filter.Operands.Select((operand, index) => Filter(operand, $"{path}[{index}]"))];

    private Filter<TFact> In(QueryFilter filter, string path)
    {
        if (Dimension(filter.Dimension!, $"{path}.dimension") is not { } dimension)
            return Filter<TFact>.None;
        _conditions.Add(dimension);
        Check(dimension, filter.Codes, $"{path}.in");
        return Bound(() => dimension.InCodes(filter.Codes), $"{path}.in");
    }

    private Filter<TFact> Between(QueryFilter filter, string path)
    {
        if (Dimension(filter.Dimension!, $"{path}.dimension") is not { } dimension)
            return Filter<TFact>.None;
        _conditions.Add(dimension);
        return Bound(() => dimension.BetweenCodes(filter.From, filter.To), path);
    }

    private void Check(Dimension<TFact> dimension, ValueList<string> codes, string path)
    {
        foreach (UnknownCode unknown in known.Unknown(dimension, codes.Where(code => code != CodeOfUnknown)))
        {
            (string? nearest, string? omission) = _suggestions.For(unknown);
            Add(
                path,
                IssueMessages.UnknownCategory(unknown.Code, dimension.Id, nearest, omission, unknown.Known.Codes),
                unknown.IsCategory ? IssueSeverity.Warning : IssueSeverity.Error
            );
        }
    }

    /// <summary>
    /// Returns the filter, if its codes are categories; else an issue, unless the place has one already.
    /// </summary>
    private Filter<TFact> Bound(Func<Filter<TFact>> make, string path)
    {
        try
        {
            return make();
        }
        catch (FormatException invalid)
        {
            if (!_issues.Exists(issue => issue.JsonPath == path && issue.Severity == IssueSeverity.Error))
                Add(path, IssueMessages.MalformedCategory(invalid.Message));
        }
        catch (InvalidOperationException invalid)
        {
            Add(path, IssueMessages.NotOrdered(invalid.Message));
        }

        return Filter<TFact>.None;
    }

    private void Add(string path, IssueText text, IssueSeverity? severity = null) =>
        _issues.Add(text.ToIssue(severity) with { JsonPath = path });
}
