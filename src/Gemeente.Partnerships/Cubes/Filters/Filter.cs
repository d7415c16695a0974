namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>Makes filters of conditions of a host.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class Filter
{
    /// <summary>
    /// Returns the facts that meet a condition. The condition is asked once for each fact of a cube and then kept in
    /// its index, so make the filter once and use it again. It is a dimension of yes and no: it prints and is written
    /// as JSON by its id.
    /// </summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="predicate">The condition. Deterministic and thread-safe.</param>
    /// <exception cref="ArgumentException">The id is not one.</exception>
    /// <example>
    /// <code>
    /// Filter&lt;PartnershipFact&gt; named = Filter.Where("named", (PartnershipFact fact) =>
    /// fact.Partnership.Partner.Name is not null);
    /// </code>
    /// </example>
    public static Filter<TFact> Where<TFact>(string id, Func<TFact, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Dimension
            .Create(id, Text.Label.Same(id), (TFact fact) => Classification<bool>.One(predicate(fact)))
            .Is(true);
    }
}
