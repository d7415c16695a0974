using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The note about the evidence of counted records.</summary>
internal static class EvidenceNote
{
    /// <summary>Returns the note; empty if no record is reconstructed.</summary>
    public static Label Of(CountTable<EvidenceKind> evidence)
    {
        (long stated, long derived, long reconstructed) = (
            evidence[EvidenceKind.Stated].Count,
            evidence[EvidenceKind.Derived].Count,
            evidence[EvidenceKind.Reconstructed].Count
        );
        return reconstructed == 0 ? default : AnswerTexts.EvidenceOf(stated, derived, reconstructed);
    }
}
