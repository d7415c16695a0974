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
            TransitionKind.Begun => new($"begon {period.Start}", $"began {period.Start}"),
            TransitionKind.PossiblyBegun => new(
                $"de begindatum is niet precies bekend ({period})",
                $"the start is not known exactly ({period})"
            ),
            TransitionKind.Ended => new($"eindigde {period.End}", $"ended {period.End}"),
            TransitionKind.PossiblyEnded => new(
                $"de einddatum is niet precies bekend ({period})",
                $"the end is not known exactly ({period})"
            ),
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
        string heirs = string.Join(", ", succession.Heirs);
        return heirs.Length == 0
            ? new($"{Name(before)} is verdeeld", $"{Name(before)} was divided")
            : new($"{Name(before)} is verdeeld over {heirs}", $"{Name(before)} was divided over {heirs}");
    }

    private static string Name(PartnershipFact fact) =>
        fact.Municipality is { } municipality
            ? $"{municipality.Name} ({municipality.Code})"
            : fact.Partnership.Municipality.ToString();

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
