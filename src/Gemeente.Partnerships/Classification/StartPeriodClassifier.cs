using System.Globalization;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The span of years in which the partnership began (beginperiode). Unknown when only known to be by some year.</summary>
internal sealed class StartPeriodClassifier(int years) : IClassifier<PartnershipFact, YearSpan>
{
    private readonly Label _rule = new(
        string.Create(CultureInfo.InvariantCulture, $"het beginjaar, per {years} jaar"),
        string.Create(CultureInfo.InvariantCulture, $"the start year, by {years} years")
    );

    public CategoryScheme<YearSpan> Scheme { get; } =
        new()
        {
            IsOrdered = true,
            Parser = (string code, out YearSpan span) =>
                YearSpan.TryParse(code, out span) && YearSpan.Of(span.From, years) == span,
        };

    public Classification<YearSpan> Classify(PartnershipFact fact) =>
        fact.FirstDay is { } day ? YearSpan.Of(day.Year, years) : Classification<YearSpan>.Unknown;

    public IReadOnlyList<Reason<YearSpan>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), _rule, Because.Record(fact));
}
