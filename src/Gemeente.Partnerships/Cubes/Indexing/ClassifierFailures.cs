namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>The facts on which a classifier failed.</summary>
/// <param name="Count">The number of facts.</param>
/// <param name="First">The first failure; null if there are none.</param>
internal sealed record ClassifierFailures(long Count, ClassifierException? First)
{
    public static ClassifierFailures None { get; } = new(0, null);
}
