using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>A piece of what a record states, as a text that can be compared and shown.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Id">The name, as in JSON.</param>
/// <param name="Label">The name in both languages.</param>
/// <param name="TextOf">The value; null when nothing is stated.</param>
internal sealed record RecordField<T>(string Id, Label Label, Func<T, string?> TextOf)
{
    /// <summary>The fields that differ between two records, in the order given.</summary>
    public static ValueList<FieldDifference> Differences(ValueList<RecordField<T>> fields, T before, T after) =>
        [
            .. from field in fields
            let earlier = field.TextOf(before)
            let later = field.TextOf(after)
            where earlier != later
            select new FieldDifference
            {
                Field = field.Id,
                Label = field.Label,
                Before = earlier,
                After = later,
            },
        ];
}
