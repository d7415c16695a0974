using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>What the evidence of a record states, piece by piece.</summary>
internal static class EvidenceFields
{
    public static RecordField<T> Kind<T>(Func<T, Evidence?> of) =>
        new(
            "evidence.kind",
            new Label("Soort herkomst", "Kind of evidence"),
            record => FieldText.Name(of(record)?.Kind)
        );

    public static RecordField<T> Sources<T>(Func<T, Evidence?> of) =>
        new("evidence.sources", new Label("Bronnen", "Sources"), record => FieldText.Quoted(of(record)?.Sources ?? []));

    public static RecordField<T> ReferenceDate<T>(Func<T, Evidence?> of) =>
        new(
            "evidence.referenceDate",
            new Label("Peildatum", "Reference date"),
            record => FieldText.Day(of(record)?.ReferenceDate)
        );

    public static RecordField<T> Confidence<T>(Func<T, Evidence?> of) =>
        new(
            "evidence.confidence",
            new Label("Betrouwbaarheid", "Confidence"),
            record => FieldText.Name(of(record)?.Confidence)
        );

    public static RecordField<T> Note<T>(Func<T, Evidence?> of) =>
        new("evidence.note", new Label("Noot bij de herkomst", "Note on the evidence"), record => of(record)?.Note);

    public static IEnumerable<RecordField<T>> All<T>(Func<T, Evidence?> of) =>
        [Kind(of), Sources(of), ReferenceDate(of), Confidence(of), Note(of)];
}
