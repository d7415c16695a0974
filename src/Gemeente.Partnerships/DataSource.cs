using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>
/// Where data comes from and on what terms, so that whoever shows the data can say so (bronvermelding).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<DataSource>))]
public sealed record DataSource
{
    /// <summary>The title of the source.</summary>
    public required string Title
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Who made it.</summary>
    public string? Creator
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>The licence, as an SPDX identifier where there is one; null when only facts were taken.</summary>
    public string? Licence
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Where it is found on the web.</summary>
    public string? Address
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>What was taken from it, and what else is worth knowing.</summary>
    public string? Note
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>The source in one line: <c>Title, Creator (Licence)</c>.</summary>
    public override string ToString() =>
        Title + (Creator is null ? "" : $", {Creator}") + (Licence is null ? "" : $" ({Licence})");
}
