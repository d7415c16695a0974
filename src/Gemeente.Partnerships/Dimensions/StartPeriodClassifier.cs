using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The span of years in which the partnership began (beginperiode). Unknown if the source gives only a latest possible
/// year.
/// </summary>
internal sealed class StartPeriodClassifier(int years) : IClassifier<PartnershipFact, YearSpan>
{
    private readonly Label _rule = new(
        string.Create(CultureInfo.InvariantCulture, $"het beginjaar, per {years} jaar"),
        string.Create(CultureInfo.InvariantCulture, $"the start year, by {years} years")
    );

    public bool HasEmptySpans { get; init; }

    public CodeList<YearSpan> Codes =>
        field ??= new()
        {
            IsOrdered = true,
            Next = HasEmptySpans ? span => YearSpan.Of(span.To + 1, years) : null,
            Parser = (string code, out YearSpan span) =>
                YearSpan.TryParse(code, out span) && YearSpan.Of(span.From, years) == span,
        };

    public Classification<YearSpan> Classify(PartnershipFact fact) =>
        fact.FirstDay is { } day ? YearSpan.Of(day.Year, years) : Classification<YearSpan>.Unknown;

    public IReadOnlyList<Reason<YearSpan>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), _rule, ReasonText.Record(fact));
}
