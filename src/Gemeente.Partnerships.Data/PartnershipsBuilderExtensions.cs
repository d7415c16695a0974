using Gemeente.Partnerships.Hosting;

namespace Gemeente.Partnerships.Data;

/// <summary>Sets a host's partnerships with the embedded registers.</summary>
public static class PartnershipsBuilderExtensions
{
    /// <summary>Sets a JSON file as the source of the records, read with the embedded registers.</summary>
    /// <param name="builder">The settings of the host's partnerships.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="reloadOnChange">
    /// True to reload the store after the file has changed. The file is looked at each second. A reload that fails
    /// keeps the records.
    /// </param>
    /// <returns>The same settings.</returns>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public static PartnershipsBuilder UseFile(
        this PartnershipsBuilder builder,
        string path,
        bool reloadOnChange = false
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseFile(path, EmbeddedRegisters.ReadOptions(), reloadOnChange);
    }
}
