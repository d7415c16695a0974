using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// A dimension of a table with its categories and their totals. Unknown is the category without a code.
/// </summary>
internal sealed record TableAxis(string Id, Label Label, IReadOnlyList<TableCategory> Categories)
{
    /// <summary>The total of unknown; null if it is not published.</summary>
    public long? Unknown =>
        Categories.FirstOrDefault(category => category.Code is null) is { } unknown ? unknown.Total : 0;

    public static TableAxis Of(string id, Label label, IReadOnlyList<CategoryCount> categories) =>
        new(
            id,
            label,
            [.. categories.Select(category => new TableCategory(category.Code, category.Label, category.Count))]
        );
}
