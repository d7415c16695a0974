using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>A cell of a published table: a value, or why there is none.</summary>
/// <remarks>Immutable; equal by content. The default value is the count 0.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public readonly record struct ResultCell : IJsonWritable
{
    private readonly long _value;

    private ResultCell(CellStatus status, long value, SuppressionReason? reason)
    {
        Status = status;
        _value = value;
        Reason = reason;
    }

    /// <summary>Nothing is known.</summary>
    public static ResultCell Missing => new(CellStatus.Missing, 0, null);

    /// <summary>Whether there is a value.</summary>
    public CellStatus Status { get; }

    /// <summary>The value; null when it is missing or suppressed.</summary>
    public long? Value => Status == CellStatus.Normal ? _value : null;

    /// <summary>Why it is suppressed; null when it is not.</summary>
    public SuppressionReason? Reason { get; }

    /// <summary>A cell with a value.</summary>
    public static ResultCell Of(long value) => new(CellStatus.Normal, value, null);

    /// <summary>A cell that is not published.</summary>
    public static ResultCell Suppressed(SuppressionReason reason) => new(CellStatus.Suppressed, 0, reason);

    /// <summary>Writes it as JSON: a number, or an object with the status and why it is suppressed.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Value is { } value)
        {
            writer.WriteNumberValue(value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("status", TableTexts.CodeOf(Status));
        if (Reason is { } reason)
            writer.WriteString("reason", TableTexts.CodeOf(reason));
        writer.WriteEndObject();
    }

    /// <summary>The value, <c>missing</c>, or <c>suppressed (BelowMinimum)</c>.</summary>
    public override string ToString() =>
        Status switch
        {
            CellStatus.Missing => "missing",
            CellStatus.Suppressed => $"suppressed ({Reason})",
            _ => _value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
