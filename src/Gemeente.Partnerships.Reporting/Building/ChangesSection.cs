using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The section on changes since the date that the report compares with. Documented records only.</summary>
internal static class ChangesSection
{
    private const int MaxRows = 100;

    public static ReportSection? Build(ReportScope scope)
    {
        if (scope.Options.CompareWith is not { } earlier)
            return null;
        PartnershipChanges changes = scope.Catalog.ChangesSince(earlier, scope.DocumentedFilter);
        Label from = Numbers.Date(earlier);
        Label to = Numbers.Date(scope.AsOf);
        Label before = Sentences.Count(changes.Before.Counting, Sentences.Partnership);
        Label after = Sentences.Count(changes.After.Counting, Sentences.Partnership);
        List<Label> text =
        [
            new(
                $"Op {from.Dutch} {Sentences.Are(changes.Before.Counting).Dutch} {before.Dutch} bekend "
                    + $"({Numbers.Text(changes.Before.Certain).Dutch} zeker), op {to.Dutch} {after.Dutch} "
                    + $"({Numbers.Text(changes.After.Certain).Dutch} zeker).",
                $"On {from.English}, {before.English} {Sentences.Are(changes.Before.Counting).English} known "
                    + $"({Numbers.Text(changes.Before.Certain).English} certain); on {to.English}, {after.English} "
                    + $"({Numbers.Text(changes.After.Certain).English} certain)."
            ),
        ];
        if (scope.Catalog.AllPartnerships.Where(scope.ReconstructedFilter).Count > 0)
            text.Add(Sentences.WithoutReconstructed);
        if (changes.Transitions.Count == 0)
            text.Add(new("Tussen deze data is niets veranderd.", "Nothing changed between these dates."));
        int leftOut = Math.Max(0, changes.Transitions.Count - MaxRows);
        if (leftOut > 0)
        {
            text.Add(
                new(
                    $"De lijst heeft de eerste {MaxRows} veranderingen; {Numbers.Text(leftOut).Dutch} "
                        + $"andere {(leftOut == 1 ? "staat" : "staan")} er niet in.",
                    $"The list has the first {MaxRows} changes; {Numbers.Text(leftOut).English} "
                        + $"{(leftOut == 1 ? "other is" : "others are")} not in it."
                )
            );
        }

        return new ReportSection
        {
            Id = "changes",
            Title = new($"Veranderd sinds {from.Dutch}", $"Changed since {from.English}"),
            Text = [.. text],
            Tables = changes.Transitions.Count == 0 ? [] : [Counts(changes), Transitions(changes)],
        };
    }

    private static ReportTable Counts(PartnershipChanges changes) =>
        new()
        {
            Title = new("Soorten verandering", "Kinds of change"),
            Columns =
            [
                new("kind", new("Verandering", "Change"), IsNumber: false),
                new("count", new("Aantal", "Count"), IsNumber: true),
            ],
            Rows =
            [
                .. changes
                    .Transitions.GroupBy(one => one.KindLabel)
                    .Select(kind => new ReportRow([ReportCell.Of(kind.Key), ReportCell.Of(kind.LongCount())])),
            ],
        };

    private static ReportTable Transitions(PartnershipChanges changes) =>
        new()
        {
            Title = new("De veranderingen", "The changes"),
            Columns =
            [
                new("municipality", new("Gemeente", "Municipality"), IsNumber: false),
                new("partner", new("Partner", "Partner"), IsNumber: false),
                new("change", new("Verandering", "Change"), IsNumber: false),
                new("reason", new("Reden", "Reason"), IsNumber: false),
            ],
            Rows =
            [
                .. changes
                    .Transitions.Take(MaxRows)
                    .Select(one => new ReportRow([
                        ReportCell.Of(
                            Label.Same(
                                one.Before.Municipality?.Name
                                    ?? one.After.Municipality?.Name
                                    ?? one.After.Partnership.Municipality.ToString()
                            )
                        ),
                        ReportCell.Of(ListSection.PartnerOf(one.After)),
                        ReportCell.Of(one.KindLabel),
                        ReportCell.Of(one.Reason),
                    ])),
            ],
        };
}
