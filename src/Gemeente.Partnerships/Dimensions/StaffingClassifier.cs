using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Who does the work in the municipality (personele inzet).</summary>
internal sealed class StaffingClassifier<TFact> : IClassifier<TFact, Staffing>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "wie het werk doet bij de gemeente",
        "who does the work in the municipality"
    );

    public CodeList<Staffing> Scheme { get; } = CodeLists.OneOf<Staffing>();

    public Classification<Staffing> Classify(TFact fact) => fact.Profile.Staffing;

    public IReadOnlyList<Reason<Staffing>> Explain(TFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Profile(fact, profile => profile.Staffing is not null));
}
