using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>What the partner's country is to the European Union on the date (EU-status).</summary>
internal sealed class EuStatusClassifier : IClassifier<PartnershipFact, EuStatus>
{
    private static readonly Label Rule = new(
        "wat het land van de partner is voor de Europese Unie",
        "what the partner's country is to the European Union"
    );

    public CodeList<EuStatus> Scheme { get; } =
        CodeLists.Listed(
            isOrdered: false,
            (EuStatus.Member, "member", "Lidstaat", "Member"),
            (EuStatus.Candidate, "candidate", "Kandidaat", "Candidate"),
            (EuStatus.None, "none", "Geen van beide", "Neither")
        );

    public Classification<EuStatus> Classify(PartnershipFact fact) =>
        fact.EuStatus is { } status ? status : Classification<EuStatus>.Unknown;

    public IReadOnlyList<Reason<EuStatus>> Explain(PartnershipFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [ReasonText.Country(fact), ReasonText.On(fact.AsOf), .. ReasonText.Record(fact)]
        );
}
