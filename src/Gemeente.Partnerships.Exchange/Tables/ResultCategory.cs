using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>A category of an axis of a published table.</summary>
/// <param name="Code">The code; null for the category for what is not stated.</param>
/// <param name="Label">The name.</param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ResultCategory(string? Code, Label Label);
