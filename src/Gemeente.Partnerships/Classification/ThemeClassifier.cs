using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>What the partnership is about (onderwerp).</summary>
internal sealed class ThemeClassifier : IClassifier<PartnershipFact, Theme>
{
    private static readonly Label Rule = new("waar de stedenband over gaat", "what the partnership is about");

    public CategoryScheme<Theme> Scheme { get; } = CategorySchemes.ManyOf<Theme>();

    public Classification<Theme> Classify(PartnershipFact fact) => Classification<Theme>.Many(fact.Partnership.Themes);

    public IReadOnlyList<Reason<Theme>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
