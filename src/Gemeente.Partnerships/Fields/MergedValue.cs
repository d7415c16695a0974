namespace Gemeente.Partnerships.Fields;

/// <summary>The value that a merge keeps of two records.</summary>
/// <param name="Value">The value to keep.</param>
/// <param name="Differs">Whether the other record states something that is not kept.</param>
/// <param name="IsAdded">Whether something of the other record is kept.</param>
internal readonly record struct MergedValue<TValue>(TValue Value, bool Differs = false, bool IsAdded = false);
