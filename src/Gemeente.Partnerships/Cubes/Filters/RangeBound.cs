namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>A bound of a range of categories. The default value has no bound.</summary>
internal readonly struct RangeBound<TCategory>(TCategory category)
{
    public readonly bool Exists = true;
    public readonly TCategory Category = category;
}
