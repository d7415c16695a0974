using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The embedded names with details by the code of the municipality. The file is read when the first name is asked for.
/// Safe for use by several threads.
/// </summary>
internal static class EmbeddedNames
{
    private static readonly EmbeddedRows Rows = new("registers/names.csv");

    /// <summary>Returns the names of a municipality; empty if the file has none.</summary>
    public static ValueList<MunicipalityName> Find(MunicipalityCode code) =>
        [
            .. Rows.Of(code)
                .Select(text =>
                    MunicipalityName.TryParse(text, out MunicipalityName? name)
                        ? name
                        : throw new FormatException($"'{text}' is not a name.")
                ),
        ];
}
