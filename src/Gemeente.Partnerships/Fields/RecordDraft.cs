namespace Gemeente.Partnerships.Fields;

/// <summary>
/// A record that is being made. A field sets its value in place, so that one record costs one allocation. Nothing else
/// may hold the record until <see cref="ToRecord"/>, and nothing may be set afterwards.
/// </summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal readonly struct RecordDraft<TRecord>(TRecord record)
    where TRecord : class
{
    /// <summary>Gets the record as it is now.</summary>
    internal TRecord Record => record;

    /// <summary>Gets the record, which is complete.</summary>
    public TRecord ToRecord() => record;
}
