using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>What the rows or the columns of a published table are.</summary>
/// <param name="Id">The id of the dimension.</param>
/// <param name="Label">The name of the dimension.</param>
/// <param name="IsMultiValued">
/// Whether a fact may be in several categories, so that counts may exceed their total together.
/// </param>
/// <param name="Categories">
/// The categories, in their order; the one for what is not stated last, when there is any.
/// </param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ResultAxis(string Id, Label Label, bool IsMultiValued, ValueList<ResultCategory> Categories);
