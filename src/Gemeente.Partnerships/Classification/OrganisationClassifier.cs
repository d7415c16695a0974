using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The organisations involved in the partnership (betrokken organisatie).</summary>
internal sealed class OrganisationClassifier : IClassifier<PartnershipFact, OrganisationKind>
{
    private static readonly Label Rule = new(
        "welke organisaties bij de stedenband betrokken zijn",
        "which organisations are involved in the partnership"
    );

    public CategoryScheme<OrganisationKind> Scheme { get; } = CategorySchemes.ManyOf<OrganisationKind>();

    public Classification<OrganisationKind> Classify(PartnershipFact fact) =>
        Classification<OrganisationKind>.Many(fact.Partnership.Organisations);

    public IReadOnlyList<Reason<OrganisationKind>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
