using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The organisations involved in the partnership (betrokken organisatie).</summary>
internal sealed class OrganisationClassifier : IClassifier<PartnershipFact, OrganisationKind>
{
    private static readonly Label Rule = new(
        "welke organisaties bij de stedenband betrokken zijn",
        "which organisations are involved in the partnership"
    );

    public CodeList<OrganisationKind> Scheme { get; } = CodeLists.ManyOf<OrganisationKind>();

    public Classification<OrganisationKind> Classify(PartnershipFact fact) =>
        Classification<OrganisationKind>.Many(fact.Partnership.Organisations);

    public IReadOnlyList<Reason<OrganisationKind>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
