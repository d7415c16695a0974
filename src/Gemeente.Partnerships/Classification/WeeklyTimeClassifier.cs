using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>How much time a week the municipality spends (tijdsbesteding).</summary>
internal sealed class WeeklyTimeClassifier<TFact> : IClassifier<TFact, WeeklyTime>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "hoeveel tijd per week de gemeente besteedt",
        "how much time a week the municipality spends"
    );

    public CategoryScheme<WeeklyTime> Scheme { get; } = CategorySchemes.OneOf<WeeklyTime>();

    public Classification<WeeklyTime> Classify(TFact fact) => fact.Profile.WeeklyTime;

    public IReadOnlyList<Reason<WeeklyTime>> Explain(TFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Profile(fact, profile => profile.WeeklyTime is not null));
}
