using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>A source of data and its licence, to be shown with the data (bronvermelding).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<DataSource>))]
public sealed record DataSource
{
    /// <summary>Gets the title.</summary>
    public required string Title
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the creator.</summary>
    public string? Creator
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets the licence, as an SPDX identifier if there is one; null if only facts were used.</summary>
    public string? Licence
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets the web address.</summary>
    public string? Address
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets a note, such as the parts that were used.</summary>
    public string? Note
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Returns the source in one line: <c>Title, Creator (Licence)</c>.</summary>
    public override string ToString() =>
        Title + (Creator is null ? "" : $", {Creator}") + (Licence is null ? "" : $" ({Licence})");
}
