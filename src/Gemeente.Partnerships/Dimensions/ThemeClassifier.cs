using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>What the partnership is about (onderwerp).</summary>
internal sealed class ThemeClassifier : IClassifier<PartnershipFact, Theme>
{
    private static readonly Label Rule = new("waar de stedenband over gaat", "what the partnership is about");

    public CodeList<Theme> Scheme { get; } = CodeLists.ManyOf<Theme>();

    public Classification<Theme> Classify(PartnershipFact fact) => Classification<Theme>.Many(fact.Partnership.Themes);

    public IReadOnlyList<Reason<Theme>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
