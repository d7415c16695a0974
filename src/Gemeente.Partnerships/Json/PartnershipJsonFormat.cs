namespace Gemeente.Partnerships.Json;

/// <summary>How a data set is laid out in JSON. Reading takes either.</summary>
public enum PartnershipJsonFormat
{
    /// <summary>One JSON object, with an array for each kind of record.</summary>
    Document,

    /// <summary>JSON Lines: a line of head, and then a line for each record.</summary>
    Lines,
}
