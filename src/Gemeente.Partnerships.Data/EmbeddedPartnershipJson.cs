using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Data;

/// <summary>Reads JSON files with the embedded registers.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class EmbeddedPartnershipJson
{
    extension(PartnershipJson)
    {
        /// <summary>
        /// Reads a data set that must be free of errors from a file, with the registers of
        /// <see cref="EmbeddedRegisters"/>. Issues name the file.
        /// </summary>
        /// <param name="path">The path of the file: JSON or JSON Lines.</param>
        /// <exception cref="InvalidPartnershipDataException">The data has errors; each is an issue.</exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        /// <example>
        /// <code>PartnershipDataSet ties = PartnershipJson.Load("ties.json");</code>
        /// </example>
        public static PartnershipDataSet Load(string path) =>
            PartnershipJson.Load(path, EmbeddedRegisters.ReadOptions());
    }
}
