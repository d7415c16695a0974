using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// Staff and time of the municipality together (capaciteit). A bureau is the highest capacity, with any number of
/// hours. Otherwise the time decides; with equal time a coordinator is more than none. Unknown without a bureau and
/// without a stated time.
/// </summary>
internal sealed class CapacityClassifier<TFact> : IClassifier<TFact, Capacity>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "een bureau staat het hoogst; daarna telt de tijd; daarna een coördinator",
        "a bureau ranks highest; then the time; then a coordinator"
    );

    public CodeList<Capacity> Codes { get; } =
        new()
        {
            Declared = Capacity.All,
            IsOrdered = true,
            Name = capacity => capacity.Label,
        };

    public Classification<Capacity> Classify(TFact fact)
    {
        bool hasCoordinator = fact.Profile.Staffing == Staffing.Coordinator;
        return fact.Profile.Staffing == Staffing.SpecialisedBureau ? Capacity.Bureau
            : fact.Profile.WeeklyTime == WeeklyTime.OneOrAFewDays
                ? hasCoordinator ? Capacity.CoordinatorDays
                    : Capacity.Days
            : fact.Profile.WeeklyTime == WeeklyTime.AFewHours
                ? hasCoordinator ? Capacity.CoordinatorHours
                    : Capacity.Hours
            : Classification<Capacity>.Unknown;
    }

    public IReadOnlyList<Reason<Capacity>> Explain(TFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                .. fact.Profile.Staffing is { } staffing ? [staffing.Label] : Array.Empty<Label>(),
                .. fact.Profile.WeeklyTime is { } time ? [time.Label] : Array.Empty<Label>(),
                .. ReasonText.Profile(fact, profile => profile.Staffing is not null || profile.WeeklyTime is not null),
            ]
        );
}
