using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json;

/// <summary>The options for writing JSON.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record PartnershipJsonWriteOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static PartnershipJsonWriteOptions Default { get; } = new();

    /// <summary>The layout. One document by default.</summary>
    public PartnershipJsonFormat Format { get; init; }

    /// <summary>
    /// Gets whether a document is laid out for people, with white space. False by default; lines have none.
    /// </summary>
    public bool Indented { get; init; }

    /// <summary>
    /// The municipalities that readers have, and that are not written therefore. None by default, so that the file
    /// says all.
    /// </summary>
    public MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = MunicipalityRegister.Empty;

    /// <summary>
    /// The countries that readers have, and that are not written therefore. None by default, so that the file says all.
    /// </summary>
    public CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    } = CountryRegister.Empty;

    /// <summary>
    /// Members to write that the format does not have, as they were kept when reading. None by default.
    /// </summary>
    public ValueList<UnknownMember> UnknownMembers
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];
}
