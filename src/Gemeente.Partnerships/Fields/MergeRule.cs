namespace Gemeente.Partnerships.Fields;

/// <summary>A rule by which two values of a field are merged, as <see cref="MergeRules"/> has them.</summary>
internal delegate MergedValue<TValue> MergeRule<TValue>(TValue kept, TValue other);
