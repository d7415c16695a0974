using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The embedded successions by the code of the municipality that gave territory. The file is read when the first
/// heir is asked for. Safe for use by several threads.
/// </summary>
internal static class EmbeddedSuccessions
{
    private static readonly EmbeddedRows Rows = new("registers/successions.csv");

    /// <summary>Returns the heirs of a municipality, the main heir first; empty if the file has none.</summary>
    public static ValueList<MunicipalityHeir> Find(MunicipalityCode code) =>
        [
            .. Rows.Of(code)
                .Select(text =>
                    MunicipalityHeir.TryParse(text, out MunicipalityHeir? heir)
                        ? heir
                        : throw new FormatException($"'{text}' is not an heir.")
                ),
        ];
}
