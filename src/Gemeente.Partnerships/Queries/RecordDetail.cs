using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>One thing that is known of a record: a name and a text in both languages (gegeven).</summary>
/// <param name="Id">The id of the field, column or dimension.</param>
/// <param name="Label">The name.</param>
/// <param name="Text">The text.</param>
/// <remarks>Immutable. Equal by content; the default has no id and two empty labels.</remarks>
public readonly record struct RecordDetail(string Id, Label Label, Label Text);
