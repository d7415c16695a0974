using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The rows or the columns of a published table.</summary>
/// <param name="Id">The id of the dimension.</param>
/// <param name="Label">The name of the dimension.</param>
/// <param name="IsMultiValued">
/// Whether a fact may be in several categories. The counts may then add up to more than their total.
/// </param>
/// <param name="Categories">
/// The categories in their order. The category for what is not stated, if any, comes last.
/// </param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ResultAxis(string Id, Label Label, bool IsMultiValued, ValueList<ResultCategory> Categories);
