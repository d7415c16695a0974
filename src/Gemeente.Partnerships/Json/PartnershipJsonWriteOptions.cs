using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json;

/// <summary>The options for writing JSON.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record PartnershipJsonWriteOptions
{
    /// <summary>The default options.</summary>
    public static PartnershipJsonWriteOptions Default { get; } = new();

    /// <summary>The layout. One document by default.</summary>
    public PartnershipJsonFormat Format { get; init; }

    /// <summary>
    /// True to indent a document. The default value is false. JSON Lines are never indented.
    /// </summary>
    public bool IsIndented { get; init; }

    /// <summary>
    /// The municipalities that readers of the file have. They are not written. The default value is an empty register:
    /// all municipalities are written.
    /// </summary>
    public MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = MunicipalityRegister.Empty;

    /// <summary>
    /// The countries that readers of the file have. They are not written. The default value is an empty register: all
    /// countries are written.
    /// </summary>
    public CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    } = CountryRegister.Empty;

    /// <summary>
    /// Members that the format does not have, as a reader kept them. They are written again. The default value is
    /// empty.
    /// </summary>
    public ValueList<UnknownMember> UnknownMembers
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];
}
