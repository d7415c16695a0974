using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>Counts a query with the typed calls of a cube.</summary>
internal static class QueryCounting
{
    public static QueryResult Count<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        CountTable<EvidenceKind> evidence,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        DistinctCount<TFact>? distinct = bound.Units is null ? null : facts.CountDistinct(bound.Units);
        QueryAnswer answer = new()
        {
            Query = query,
            Issues = bound.Issues,
            Evidence = evidence,
            Unit = bound.Units?.Id ?? facts.Unit,
            WithoutUnit = bound.Units is null ? 0 : facts.Where(bound.Units.IsUnknown()).Count,
            Sums = bound.Measure is null ? null : Sums(bound, facts, bound.Measure, cancellationToken),
        };
        cancellationToken.ThrowIfCancellationRequested();
        switch (bound.By)
        {
            case []:
                return answer.Of(distinct?.Value ?? facts.Count, () => distinct?.Certain ?? facts.Certain);
            case [{ } rows]:
                return answer.Of(distinct is null ? facts.CountBy(rows) : distinct.By(rows));
            case [{ } rows, { } columns]:
                return answer.Of(
                    distinct is null ? facts.CountBy(rows, columns) : distinct.By(rows, columns),
                    Unknown(bound, facts, cancellationToken)
                );
            default:
                Dimension<TFact>[] dimensions = [.. bound.By.Select(dimension => dimension!)];
                return answer.Of(
                    distinct is null ? facts.CountByAll(dimensions) : distinct.ByAll(dimensions),
                    Unknown(bound, facts, cancellationToken)
                );
        }
    }

    /// <summary>Returns the number of facts, or of units, without a stated value in one of the dimensions.</summary>
    private static long Unknown<TFact>(BoundQuery<TFact> bound, Cube<TFact> facts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Cube<TFact> unknown = facts.Where(
            bound.By.Select(dimension => dimension!.IsUnknown()).Aggregate((one, other) => one | other)
        );
        return bound.Units is null ? unknown.Count : unknown.CountDistinct(bound.Units).Value;
    }

    private static QuerySums Sums<TFact>(
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        Measure<TFact> measure,
        CancellationToken cancellationToken
    )
    {
        MeasureSummary<TFact> all = facts.Summarize(measure);
        Dimension<TFact>[] by = [.. bound.By.Select(dimension => dimension!)];
        QuerySums sums = new(measure.Label, measure.Unit, all.Value, all.Certain.Value);
        if (by.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sums.Add(all.ByAll(by));
            cancellationToken.ThrowIfCancellationRequested();
            sums.AddCertain(all.Certain.ByAll(by));
        }

        return sums;
    }
}
