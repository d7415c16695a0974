using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>A field of which a record has another value in a later data set (verschil).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FieldDifference
{
    /// <summary>Gets the name of the field, such as <c>period.start</c>.</summary>
    public required string Field
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the name of the field in both languages.</summary>
    public required Label Label { get; init; }

    /// <summary>Gets the earlier value, with commas between codes; null when nothing was stated.</summary>
    public string? Before { get; init; }

    /// <summary>Gets the later value, with commas between codes; null when nothing is stated.</summary>
    public string? After { get; init; }

    /// <summary>Finds the fields of which two records have different texts, in the given order.</summary>
    internal static ValueList<FieldDifference> Between<T>(
        T before,
        T after,
        params IEnumerable<(string Id, Label Label, Func<T, string?> TextOf)> fields
    ) =>
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
