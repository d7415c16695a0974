using System.Text.Json;

namespace Gemeente.Partnerships.Exchange.JsonLd;

/// <summary>
/// Partnerships as JSON-LD 1.1: municipalities under the identifiers that Dutch government organisations have (TOOI),
/// countries under those of the Publications Office of the European Union.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class PartnershipJsonLd
{
    /// <summary>
    /// Writes a document with a graph: each partnership, and each municipality and country that it names. What is not
    /// stated has no member. A reconstructed partnership says so in its <c>evidence</c>, as each says how it is known.
    /// </summary>
    public static void Write(PartnershipDataSet dataSet, Utf8JsonWriter writer, JsonLdOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        new JsonLdWriter(writer, dataSet, options).Write();
    }
}
