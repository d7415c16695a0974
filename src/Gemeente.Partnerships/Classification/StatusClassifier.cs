using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Whether the partnership is active, ended or not begun on the date (status). Unknown when its dates leave that open.</summary>
internal sealed class StatusClassifier : IClassifier<PartnershipFact, PeriodStatus>
{
    private static readonly Label Rule = new(
        "begin en einde van de stedenband, vergeleken met de datum",
        "begin and end of the partnership against the date"
    );

    public CategoryScheme<PeriodStatus> Scheme { get; } =
        CategorySchemes.Listed(
            isOrdered: false,
            (PeriodStatus.NotBegun, "not-begun", "Nog niet begonnen", "Not begun"),
            (PeriodStatus.Active, "active", "Actief", "Active"),
            (PeriodStatus.Ended, "ended", "Beëindigd", "Ended")
        );

    public Classification<PeriodStatus> Classify(PartnershipFact fact) =>
        fact.Status == PeriodStatus.Unknown ? Classification<PeriodStatus>.Unknown : fact.Status;

    public IReadOnlyList<Reason<PeriodStatus>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
