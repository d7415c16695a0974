using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// Reads and writes data sets as JSON: one document, or JSON Lines. docs/reference/json-format.md describes the format, and a
/// published JSON Schema states it.
/// </summary>
/// <remarks>
/// Reading never throws for what is in the file: what is wrong becomes an issue with line and JSON path, and its record
/// is left out. The methods whose names begin with Load throw it all at once instead. Safe for use by several threads.
/// </remarks>
public static partial class PartnershipJson
{
    /// <summary>Where the JSON Schema of the format is published.</summary>
    public const string SchemaAddress =
        "https://github.com/gemeente-partnerships/gemeente-partnerships/blob/main/docs/schema/partnership-data-set-1.schema.json";

    /// <summary>
    /// Says to a host's own serializer how data sets, records and their values are written: as in a file of this
    /// format. It goes into <c>JsonSerializerOptions.TypeInfoResolverChain</c> of a host that has no reflection and no
    /// such metadata of its own.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = PartnershipJsonContext.Default;
}
