namespace Gemeente.Partnerships.Json;

/// <summary>How much a JSON file may ask of its reader.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The defaults suit files of millions of ties.
/// </remarks>
public sealed record PartnershipJsonLimits
{
    /// <summary>How deep arrays and objects may nest. 32 by default; the format itself needs 5.</summary>
    public int Depth
    {
        get;
        init => field = Positive(value);
    } = 32;

    /// <summary>How many bytes the whole may have. 16 GiB by default.</summary>
    public long Bytes
    {
        get;
        init => field = Positive(value);
    } = 16L << 30;

    /// <summary>How many bytes one record may have. 4 MiB by default.</summary>
    public int RecordBytes
    {
        get;
        init => field = Positive(value);
    } = 4 << 20;

    /// <summary>How many records of all kinds there may be. 20 million by default.</summary>
    public int Records
    {
        get;
        init => field = Positive(value);
    } = 20_000_000;

    /// <summary>How many characters a text may have. 100 000 by default.</summary>
    public int TextLength
    {
        get;
        init => field = Positive(value);
    } = 100_000;

    /// <summary>How many items a list in a record may have. 1 000 by default.</summary>
    public int ListLength
    {
        get;
        init => field = Positive(value);
    } = 1_000;

    /// <summary>How many issues may be found before reading stops. 1 000 by default.</summary>
    public int Issues
    {
        get;
        init => field = Positive(value);
    } = 1_000;

    private static T Positive<T>(T value)
        where T : System.Numerics.INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
