using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// An amount that is unknown, exact, or between two bounds. The upper bound may be open.
/// </summary>
/// <remarks>A value; the default is <see cref="Unknown"/>. Equal by content. Amounts keep four decimals.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public readonly record struct MeasureValue : IJsonWritable
{
    private MeasureValue(decimal lower, decimal? upper)
    {
        IsKnown = true;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>An unknown amount.</summary>
    public static MeasureValue Unknown => default;

    /// <summary>True if the amount or a bound is known.</summary>
    public bool IsKnown { get; }

    /// <summary>The lower bound.</summary>
    public decimal Lower { get; }

    /// <summary>The upper bound; null if open or unknown.</summary>
    public decimal? Upper { get; }

    /// <summary>Returns a known amount.</summary>
    /// <param name="amount">The amount.</param>
    public static MeasureValue Exactly(decimal amount) => new(amount, amount);

    /// <summary>Returns an amount with a lower bound only.</summary>
    /// <param name="lower">The lower bound.</param>
    public static MeasureValue AtLeast(decimal lower) => new(lower, null);

    /// <summary>Returns an amount between two bounds, both included.</summary>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    /// <exception cref="ArgumentException">The upper bound is below the lower bound.</exception>
    public static MeasureValue Between(decimal lower, decimal upper) =>
        upper >= lower
            ? new MeasureValue(lower, upper)
            : throw new ArgumentException($"The upper bound {upper} is below the lower bound {lower}.", nameof(upper));

    /// <summary>
    /// Writes the amount as JSON: null if unknown, else an object with the lower and upper bound. An open upper bound
    /// is null.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!IsKnown)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("lower", Lower);
        TableJson.WriteAmount(writer, "upper", Upper);
        writer.WriteEndObject();
    }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(MeasureValue), PrintMembers);
}
