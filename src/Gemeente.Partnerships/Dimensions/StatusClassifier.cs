using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// Whether the partnership is active, ended or not begun on the date (status). Unknown when its dates leave that open.
/// </summary>
internal sealed class StatusClassifier : IClassifier<PartnershipFact, PeriodStatus>
{
    private static readonly Label Rule = new(
        "begin en einde van de stedenband, vergeleken met de datum",
        "begin and end of the partnership against the date"
    );

    public CodeList<PeriodStatus> Scheme { get; } =
        CodeLists.Listed(
            isOrdered: false,
            (PeriodStatus.NotBegun, "not-begun", "Nog niet begonnen", "Not begun"),
            (PeriodStatus.Active, "active", "Actief", "Active"),
            (PeriodStatus.Ended, "ended", "Beëindigd", "Ended")
        );

    public Classification<PeriodStatus> Classify(PartnershipFact fact) =>
        fact.Status == PeriodStatus.Unknown ? Classification<PeriodStatus>.Unknown : fact.Status;

    public IReadOnlyList<Reason<PeriodStatus>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
