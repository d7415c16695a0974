using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Evidence>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="Evidence"/>.</summary>
internal static class EvidenceFields
{
    public static RecordFields<Evidence> Table { get; } =
        new(
            "evidence",
            new Evidence { Kind = EvidenceKind.Stated },
            evidence => evidence with { },
            // A merge sets the kind when it knows whether the record has values of both.
            Field.Enumeration(
                new("kind", "Soort herkomst", "Kind of evidence", "Stated, derived or reconstructed.")
                {
                    Column = "evidence",
                    IsRequired = true,
                    IsEvidence = true,
                },
                EnumCodes.EvidenceKind,
                evidence => evidence.Kind,
                Field.OfStated<EvidenceKind>(SetKind),
                MergeRules.Ignored
            ),
            Field.Texts(
                new("sources", "Bronnen", "Sources", "Sources, the most important first.") { IsEvidence = true },
                evidence => evidence.Sources,
                SetSources
            ),
            Field.Day(
                new("referenceDate", "Peildatum", "Reference date", "Day that the sources describe.")
                {
                    IsOnlyNoted = true,
                    IsEvidence = true,
                },
                evidence => evidence.ReferenceDate,
                SetReferenceDate
            ),
            Field.Enumeration(
                new("confidence", "Betrouwbaarheid", "Confidence", "How reliable the record is.") { IsEvidence = true },
                EnumCodes.Confidence,
                evidence => evidence.Confidence,
                SetConfidence
            ),
            Field.Text(
                new("note", "Noot bij de herkomst", "Note on the evidence", "Remarks on the sources.")
                {
                    IsEvidence = true,
                },
                FieldTypes.Text.Any,
                evidence => evidence.Note,
                SetNote,
                MergeRules.Lines
            )
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Kind")]
    private static extern void SetKind(Evidence draft, EvidenceKind value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Sources")]
    private static extern void SetSources(Evidence draft, ValueList<string> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ReferenceDate")]
    private static extern void SetReferenceDate(Evidence draft, DateOnly? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Confidence")]
    private static extern void SetConfidence(Evidence draft, Confidence? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Note")]
    private static extern void SetNote(Evidence draft, string? value);
}
