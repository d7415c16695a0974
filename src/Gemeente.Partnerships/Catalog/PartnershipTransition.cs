using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>One change of one partnership between two dates (verandering).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class PartnershipTransition
{
    internal PartnershipTransition(TransitionKind kind, PartnershipFact before, PartnershipFact after)
    {
        Kind = kind;
        Before = before;
        After = after;
    }

    /// <summary>The kind of change. A partnership with several changes has a transition for each.</summary>
    public TransitionKind Kind { get; }

    /// <summary>The name of the kind of change.</summary>
    public Label KindLabel => EnumCodes.TransitionKind.LabelOf(Kind);

    /// <summary>The partnership on the first date.</summary>
    public PartnershipFact Before { get; }

    /// <summary>The partnership on the last date.</summary>
    public PartnershipFact After { get; }

    /// <summary>The reason: the dates of the record, the reference date of its source, or the municipalities.</summary>
    public Label Reason => TransitionText.ReasonOf(this);

    /// <summary>
    /// The codes of the recorded municipality and of those before and after, by the names of their members in JSON.
    /// They are null for a reconstructed record.
    /// </summary>
    internal IEnumerable<(string Name, string? Code)> Municipalities() =>
        [
            ("municipality", ShownMunicipality.CodeOf(After, After.Partnership.Municipality)),
            ("municipalityBefore", ShownMunicipality.CodeOf(After, Before.Municipality?.Code)),
            ("municipalityAfter", ShownMunicipality.CodeOf(After, After.Municipality?.Code)),
        ];

    /// <summary>The partnership's id, the kind and the reason.</summary>
    public override string ToString() => $"{After}: {KindLabel}: {Reason}";
}
