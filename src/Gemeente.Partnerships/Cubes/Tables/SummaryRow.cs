using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a table of summaries.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Summary">The sum and the extremes of the facts in it.</param>
/// <remarks>Immutable. Equal by content; the default has no category and sums nothing.</remarks>
public readonly record struct SummaryRow<TCategory>(TCategory Category, Summary Summary)
    where TCategory : notnull
{
    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of("SummaryRow", PrintMembers);
}
