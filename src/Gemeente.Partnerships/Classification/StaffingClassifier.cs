using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Who does the work in the municipality (personele inzet).</summary>
internal sealed class StaffingClassifier<TFact> : IClassifier<TFact, Staffing>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "wie het werk doet bij de gemeente",
        "who does the work in the municipality"
    );

    public CategoryScheme<Staffing> Scheme { get; } = CategorySchemes.OneOf<Staffing>();

    public Classification<Staffing> Classify(TFact fact) => fact.Profile.Staffing;

    public IReadOnlyList<Reason<Staffing>> Explain(TFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Profile(fact, profile => profile.Staffing is not null));
}
