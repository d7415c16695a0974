using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Listing;

/// <summary>A column of a <see cref="PartnershipList"/> (kolom).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class PartnershipColumn
{
    private readonly Func<ListedPartnership, string?> _value;
    private readonly Func<ListedPartnership, Label?> _text;

    internal PartnershipColumn(
        string id,
        Label label,
        Func<ListedPartnership, string?> value,
        Func<ListedPartnership, Label?>? text = null
    )
    {
        Id = id;
        Label = label;
        _value = value;
        _text = text ?? (row => value(row) is { } same ? Label.Same(same) : null);
    }

    /// <summary>Gets the id, such as <c>municipality-now</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name of the column.</summary>
    public Label Label { get; }

    /// <summary>
    /// Returns the value for programs: a code, a proper name or a date, the same in every language; null if there is
    /// none. Several codes have semicolons between them.
    /// </summary>
    /// <param name="row">The row.</param>
    public string? ValueOf(ListedPartnership row) => _value(Guard.NotNull(row));

    /// <summary>Returns the text for people; empty if there is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="language">The language.</param>
    public string TextOf(ListedPartnership row, Language language) => _text(Guard.NotNull(row))?.In(language) ?? "";

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
