using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// What is known of an amount: nothing, the amount itself, or a range it lies in, which may be open above.
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

    /// <summary>Nothing is known.</summary>
    public static MeasureValue Unknown => default;

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown { get; }

    /// <summary>The least it can be.</summary>
    public decimal Lower { get; }

    /// <summary>The most it can be; null when there is no upper bound, or nothing is known.</summary>
    public decimal? Upper { get; }

    /// <summary>A known amount.</summary>
    /// <param name="amount">The amount.</param>
    public static MeasureValue Exactly(decimal amount) => new(amount, amount);

    /// <summary>An amount with a lower bound only.</summary>
    /// <param name="lower">The least it can be.</param>
    public static MeasureValue AtLeast(decimal lower) => new(lower, null);

    /// <summary>An amount between two bounds, both included.</summary>
    /// <param name="lower">The least it can be.</param>
    /// <param name="upper">The most it can be.</param>
    /// <exception cref="ArgumentException">The upper bound lies below the lower one.</exception>
    public static MeasureValue Between(decimal lower, decimal upper) =>
        upper >= lower
            ? new MeasureValue(lower, upper)
            : throw new ArgumentException(
                $"The upper bound {upper} lies below the lower bound {lower}.",
                nameof(upper)
            );

    /// <summary>
    /// Writes it as JSON: null, or an object of the least and the most, which is null without an upper bound.
    /// </summary>
    /// <param name="writer">Where to.</param>
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
}
