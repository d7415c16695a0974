using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Json;

/// <summary>The most that a JSON file may ask of its reader.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The default values suit files of millions of
/// partnerships. A limit below 1 throws an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record PartnershipJsonLimits
{
    /// <summary>Gets the maximum depth of nested arrays and objects. The format itself needs 5.</summary>
    /// <value>The default value is 32.</value>
    public int MaxDepth
    {
        get;
        init => field = Positive(value);
    } = 32;

    /// <summary>Gets the maximum size of the file in bytes.</summary>
    /// <value>The default value is 16 GiB.</value>
    public long MaxBytes
    {
        get;
        init => field = Positive(value);
    } = 16L << 30;

    /// <summary>Gets the maximum size of one record in bytes.</summary>
    /// <value>The default value is 4 MiB.</value>
    public int MaxRecordBytes
    {
        get;
        init => field = Positive(value);
    } = 4 << 20;

    /// <summary>Gets the maximum number of records of all kinds together.</summary>
    /// <value>The default value is 20 million.</value>
    public int MaxRecords
    {
        get;
        init => field = Positive(value);
    } = 20_000_000;

    /// <summary>Gets the maximum length of a text in characters.</summary>
    /// <value>The default value is 100 000.</value>
    public int MaxTextLength
    {
        get;
        init => field = Positive(value);
    } = RecordLimits.MaxTextLength;

    /// <summary>Gets the maximum number of items of a list in a record.</summary>
    /// <value>The default value is 1 000.</value>
    public int MaxListLength
    {
        get;
        init => field = Positive(value);
    } = RecordLimits.MaxListLength;

    /// <summary>Gets the maximum number of issues. Reading stops when there are more.</summary>
    /// <value>The default value is 1 000.</value>
    public int MaxIssues
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
