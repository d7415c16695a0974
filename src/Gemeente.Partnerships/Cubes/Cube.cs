using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Makes cubes.</summary>
public static class Cube
{
    /// <summary>Makes a cube of facts in their own order.</summary>
    /// <typeparam name="TFact">
    /// The type of the facts: immutable. Compact structs take less memory than objects.
    /// </typeparam>
    /// <param name="facts">The facts; read once.</param>
    public static Cube<TFact> Create<TFact>(IEnumerable<TFact> facts) => Create(facts, new CubeOptions<TFact>());

    /// <summary>Makes a cube of facts.</summary>
    /// <typeparam name="TFact">
    /// The type of the facts: immutable. Compact structs take less memory than objects.
    /// </typeparam>
    /// <param name="facts">The facts; read once.</param>
    /// <param name="options">The options of the cube.</param>
    /// <exception cref="ClassifierException">A classifier of a dimension to cluster by failed.</exception>
    public static Cube<TFact> Create<TFact>(IEnumerable<TFact> facts, CubeOptions<TFact> options)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        return new Cube<TFact>(CubeIndex<TFact>.Create(facts, options), Filter<TFact>.All);
    }
}
