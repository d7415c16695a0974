using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Makes measures.</summary>
public static class Measure
{
    /// <summary>Returns a measure made of a delegate.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <param name="id">The id of the measure in queries.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="unit">The unit of the amounts.</param>
    /// <param name="value">The amount of a fact. Deterministic and thread-safe.</param>
    public static Measure<TFact> Create<TFact>(string id, Label label, string unit, Func<TFact, MeasureValue> value)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(value);
        return new Measure<TFact>(id, label, unit, value);
    }
}
