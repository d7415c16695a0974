using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The reason for a change of a partnership, in words.</summary>
internal static class TransitionText
{
    public static Label ReasonOf(PartnershipTransition transition)
    {
        PartnershipFact after = transition.After;
        Period period = after.Partnership.Period;
        return transition.Kind switch
        {
            TransitionKind.Moved or TransitionKind.Divided or TransitionKind.Dissolved when after.IsReconstructed =>
                ShownMunicipality.ReconstructedName,
            TransitionKind.Begun => new(
                $"begon {PeriodText.Of(period.Start).Dutch}",
                $"began {PeriodText.Of(period.Start).English}"
            ),
            TransitionKind.PossiblyBegun => PeriodText.DoubtOfStart(period.Start),
            TransitionKind.Ended => new(
                $"eindigde {PeriodText.Of(period.End).Dutch}",
                $"ended {PeriodText.Of(period.End).English}"
            ),
            TransitionKind.PossiblyEnded => PeriodText.DoubtOfEnd(period.End),
            TransitionKind.Moved => new(
                $"van {Name(transition.Before)} naar {Name(after)}",
                $"from {Name(transition.Before)} to {Name(after)}"
            ),
            TransitionKind.Divided => Divided(transition.Before, after.Succession),
            TransitionKind.Dissolved => new(
                $"{Name(transition.Before)} heeft op {Day(after.AsOf)} geen bekende opvolger",
                $"{Name(transition.Before)} has no known successor on {Day(after.AsOf)}"
            ),
            _ => after.StatusReason,
        };
    }

    private static Label Divided(PartnershipFact before, MunicipalitySuccession succession)
    {
        return succession.Heirs.Count == 0
            ? new($"{Name(before)} is verdeeld", $"{Name(before)} was divided")
            : new(
                $"{Name(before)} is verdeeld over {Heirs(Language.Dutch)}",
                $"{Name(before)} was divided over {Heirs(Language.English)}"
            );

        string Heirs(Language language) => string.Join(", ", succession.Heirs.Select(heir => heir.ToString(language)));
    }

    private static string Name(PartnershipFact fact) =>
        fact.Municipality is { } municipality
            ? $"{municipality.Name} ({municipality.Code})"
            : fact.Partnership.Municipality.ToString();

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
