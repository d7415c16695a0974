using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A partnership between a Dutch municipality and a partner abroad (stedenband).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. A list does not contain an item twice. An empty
/// list and null mean that nothing is stated.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Partnership>))]
public sealed record Partnership
{
    /// <summary>The maximum length of an <see cref="Id"/>.</summary>
    public const int MaxIdLength = 128;

    /// <summary>Gets the id: 1 to 128 characters, unique in a data set, compared ordinally.</summary>
    public required string Id
    {
        get;
        init => field = Guard.NotBlank(value, MaxIdLength);
    }

    /// <summary>Gets the code of the Dutch municipality at the time of the source.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>
    /// Gets the code of the heir that continued this partnership after the municipality was divided (voortgezet door);
    /// null if that is not stated. It is an heir of <see cref="Municipality"/>, or of a successor of it.
    /// </summary>
    public MunicipalityCode? ContinuedBy { get; init; }

    /// <summary>Gets the partner abroad.</summary>
    public required Partner Partner
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the period of the partnership.</summary>
    public required Period Period
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the side that began the partnership (initiatief).</summary>
    public Initiative? Initiative { get; init; }

    /// <summary>Gets the motives of the Dutch side (motieven).</summary>
    public ValueList<Motive> Motives
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Gets the motives of the partner.</summary>
    public ValueList<Motive> PartnerMotives
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Gets the themes (thema's).</summary>
    public ValueList<Theme> Themes
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Gets the kinds of organisations involved.</summary>
    public ValueList<OrganisationKind> Organisations
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Gets the sources of funding.</summary>
    public ValueList<FundingSource> Funding
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Gets a description in any language.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the evidence: how the record is known, and from which sources.</summary>
    public required Evidence Evidence
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
