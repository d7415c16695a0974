using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Json;

/// <summary>A member that a JSON file has and the format does not: kept, so that it can be written again.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record UnknownMember
{
    /// <summary>
    /// The record that has it, by kind and key, such as <c>partnerships/ncdo-01</c>; empty for the data set itself.
    /// </summary>
    public required string Record
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// The object that has it: <c>data set</c>, <c>partnership</c>, <c>evidence</c> of a record, and so on.
    /// </summary>
    public required string Owner
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Its name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Its value, as JSON without white space.</summary>
    public required string Json
    {
        get;
        init => field = Guard.NotBlank(value);
    }
}
