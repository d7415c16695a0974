using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json;

/// <summary>The options for reading JSON.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record PartnershipJsonReadOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static PartnershipJsonReadOptions Default { get; } = new();

    /// <summary>The municipalities that the data set has in addition to those in the file. None by default.</summary>
    public MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = MunicipalityRegister.Empty;

    /// <summary>The countries that the data set has in addition to those in the file. None by default.</summary>
    public CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    } = CountryRegister.Empty;

    /// <summary>Gets the handling of members that the format does not have. Reported by default.</summary>
    public UnknownMemberHandling UnknownMembers { get; init; }

    /// <summary>Gets the limits of a file.</summary>
    public PartnershipJsonLimits Limits
    {
        get;
        init => field = Guard.NotNull(value);
    } = new();

    /// <summary>The name of the file, for the issues. None by default.</summary>
    public string? File { get; init; }

    /// <summary>
    /// Told of each issue when partnerships are read one by one. Without it the first error is thrown, and warnings go
    /// by. Reading a whole data set returns its issues and does not call this.
    /// </summary>
    public Action<DataIssue>? OnIssue { get; init; }
}
