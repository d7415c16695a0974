using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>How much time a week the municipality spends (tijdsbesteding).</summary>
internal sealed class WeeklyTimeClassifier<TFact> : IClassifier<TFact, WeeklyTime>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "hoeveel tijd per week de gemeente besteedt",
        "how much time a week the municipality spends"
    );

    public CodeList<WeeklyTime> Scheme { get; } = CodeLists.OneOf<WeeklyTime>();

    public Classification<WeeklyTime> Classify(TFact fact) => fact.Profile.WeeklyTime;

    public IReadOnlyList<Reason<WeeklyTime>> Explain(TFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Profile(fact, profile => profile.WeeklyTime is not null));
}
