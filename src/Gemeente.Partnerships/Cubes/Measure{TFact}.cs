using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>An amount of facts that can be summed (meetwaarde).</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public sealed class Measure<TFact>
{
    internal Measure(string id, Label label, string unit, Func<TFact, MeasureValue> value)
    {
        Id = id;
        Label = label;
        Unit = unit;
        Value = value;
    }

    /// <summary>The id of the measure in queries.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Label Label { get; }

    /// <summary>The unit of the amounts, such as "euro a year".</summary>
    public string Unit { get; }

    /// <summary>The amount of a fact.</summary>
    public Func<TFact, MeasureValue> Value { get; }
}
