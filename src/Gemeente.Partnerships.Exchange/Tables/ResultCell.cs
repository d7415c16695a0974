using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>A cell of a published table: a value, or the reason of its absence.</summary>
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

    /// <summary>A cell of which nothing is known.</summary>
    public static ResultCell Missing => new(CellStatus.Missing, 0, null);

    /// <summary>The status: the cell has a value, is missing or is suppressed.</summary>
    public CellStatus Status { get; }

    /// <summary>The value; null if the cell is missing or suppressed.</summary>
    public long? Value => Status == CellStatus.Normal ? _value : null;

    /// <summary>The reason of the suppression; null if the cell is not suppressed.</summary>
    public SuppressionReason? Reason { get; }

    /// <summary>Creates a cell with a value.</summary>
    public static ResultCell Of(long value) => new(CellStatus.Normal, value, null);

    /// <summary>Creates a cell that is not published.</summary>
    public static ResultCell Suppressed(SuppressionReason reason) => new(CellStatus.Suppressed, 0, reason);

    /// <summary>Writes the cell as JSON: a number, or an object with the status and the reason.</summary>
    /// <param name="writer">The destination.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Value is { } value)
        {
            writer.WriteNumberValue(value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("status", TableCodes.Status.CodeOf(Status));
        if (Reason is { } reason)
            writer.WriteString("reason", TableCodes.Reason.CodeOf(reason));
        writer.WriteEndObject();
    }

    /// <summary>Returns the value, <c>missing</c>, or <c>suppressed (BelowMinimum)</c>.</summary>
    public override string ToString() =>
        Status switch
        {
            CellStatus.Missing => "missing",
            CellStatus.Suppressed => $"suppressed ({Reason})",
            _ => _value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
