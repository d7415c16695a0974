using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Which partner it is (partner). Unknown when it has no name: two nameless ones may be one or two.</summary>
internal sealed class PartnerClassifier : IClassifier<PartnershipFact, PartnerIdentity>
{
    private static readonly Label Rule = new(
        "land, soort en naam van de partner, hoe die ook gespeld is",
        "the partner's country, kind and name, however spelled"
    );

    public CodeList<PartnerIdentity> Scheme { get; } =
        new()
        {
            Name = partner => Label.Same($"{partner.Name} ({partner.Country})"),
            Parser = PartnerIdentity.TryParse,
        };

    public Classification<PartnerIdentity> Classify(PartnershipFact fact) =>
        PartnerIdentity.Of(fact.Partnership.Partner);

    public IReadOnlyList<Reason<PartnerIdentity>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
