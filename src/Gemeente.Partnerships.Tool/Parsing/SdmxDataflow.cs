using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Exchange.Sdmx;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>The dataflow of SDMX as people write it: an agency, a colon, an id, and a version in brackets.</summary>
internal static class SdmxDataflow
{
    /// <summary>The dataflow of a command line that names none.</summary>
    public static SdmxCsvOptions Default { get; } =
        new()
        {
            Agency = "GEMEENTE_PARTNERSHIPS",
            Dataflow = "STEDENBANDEN",
            AsOf = default,
        };

    /// <summary>Reads <c>GEMEENTE.X:STEDENBANDEN</c> or <c>GEMEENTE.X:STEDENBANDEN(1.0.0)</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SdmxCsvOptions? flow)
    {
        flow = null;
        if (text.Split(':') is not [var agency, var id])
            return false;
        string version = Default.Version;
        if (id.EndsWith(')') && id.IndexOf('(', StringComparison.Ordinal) is > 0 and var at)
            (id, version) = (id[..at], id[(at + 1)..^1]);
        try
        {
            flow = new SdmxCsvOptions
            {
                Agency = agency,
                Dataflow = id,
                Version = version,
                AsOf = default,
            };
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
