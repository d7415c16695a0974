namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>A cell of a published table: a value, or why there is none.</summary>
/// <remarks>Immutable; equal by content. The default value is the count 0.</remarks>
public readonly record struct ResultCell
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

    /// <summary>The value, <c>missing</c>, or <c>suppressed (BelowMinimum)</c>.</summary>
    public override string ToString() => Status switch
    {
        CellStatus.Missing => "missing",
        CellStatus.Suppressed => $"suppressed ({Reason})",
        _ => _value.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
