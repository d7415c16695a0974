using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// A member of a JSON file that the format does not have. It is kept, so that it can be written again.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record UnknownMember
{
    /// <summary>
    /// The record with the member, by kind and key, such as <c>partnerships/ncdo-01</c>; empty for the data set itself.
    /// </summary>
    public required string Record
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// The object with the member: <c>data set</c>, <c>partnership</c>, <c>evidence</c> of a record, and so on.
    /// </summary>
    public required string Owner
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The name of the member.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The value as JSON without white space.</summary>
    public required string Json
    {
        get;
        init => field = Guard.NotBlank(value);
    }
}
