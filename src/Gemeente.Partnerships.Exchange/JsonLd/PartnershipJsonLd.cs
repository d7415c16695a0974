using System.Text.Json;

namespace Gemeente.Partnerships.Exchange.JsonLd;

/// <summary>
/// Writes partnerships as JSON-LD 1.1. Municipalities have the identifiers of Dutch government organisations (TOOI),
/// countries those of the Publications Office of the European Union.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class PartnershipJsonLd
{
    /// <summary>
    /// Writes a document with a graph of the partnerships and their municipalities and countries. What is not stated
    /// has no member. The <c>evidence</c> of a partnership says whether it is stated, derived or reconstructed.
    /// </summary>
    public static void Write(PartnershipDataSet dataSet, Utf8JsonWriter destination, JsonLdOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        new JsonLdWriter(destination, dataSet, options).Write();
    }
}
