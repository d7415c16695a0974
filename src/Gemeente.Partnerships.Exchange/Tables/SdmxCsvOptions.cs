using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Which dataflow the observations of a table belong to, and of when they are.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed partial record SdmxCsvOptions
{
    /// <summary>The agency that maintains the dataflow, such as <c>GEMEENTE.X</c>.</summary>
    /// <exception cref="ArgumentException">It is not names of letters, digits, <c>_</c> and <c>-</c> between dots.</exception>
    public required string Agency { get; init => field = Matching(AgencyId(), value, nameof(Agency)); }

    /// <summary>The id of the dataflow, such as <c>STEDENBANDEN</c>.</summary>
    /// <exception cref="ArgumentException">It is not letters, digits, <c>_</c>, <c>@</c>, <c>$</c> and <c>-</c>.</exception>
    public required string Dataflow { get; init => field = Matching(Id(), value, nameof(Dataflow)); }

    /// <summary>The version of the dataflow; 1.0.0 by default.</summary>
    /// <exception cref="ArgumentException">It is not a version such as <c>1.0</c> or <c>1.0.0</c>.</exception>
    public string Version { get; init => field = Matching(VersionNumber(), value, nameof(Version)); } = "1.0.0";

    /// <summary>The day of which the counts are (peildatum).</summary>
    public required DateOnly TimePeriod { get; init; }

    private static string Matching(Regex form, string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return form.IsMatch(value) ? value : throw new ArgumentException($"'{value}' is no {name} of SDMX.", name);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyId();

    [GeneratedRegex(@"^[A-Za-z0-9_@$-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,9}){1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();
}
