namespace Gemeente.Partnerships.Json;

/// <summary>The layout of a data set in JSON. The reader accepts both.</summary>
public enum PartnershipJsonFormat
{
    /// <summary>One JSON object, with an array for each kind of record.</summary>
    Document,

    /// <summary>JSON Lines: a line of head, and then a line for each record.</summary>
    Lines,
}
