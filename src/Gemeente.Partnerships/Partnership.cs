using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>One tie between a Dutch municipality and a partner abroad (stedenband).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Lists are sets written in an order: none holds an
/// item twice. An empty list and a null mean that nothing is stated.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Partnership>))]
public sealed record Partnership
{
    /// <summary>The length that an <see cref="Id"/> can have.</summary>
    public const int MaxIdLength = 128;

    /// <summary>The id, unique in a data set: 1 to 128 characters, compared letter by letter.</summary>
    public required string Id
    {
        get;
        init => field = Guard.NotBlank(value, MaxIdLength);
    }

    /// <summary>The municipality that keeps the tie, under its code at the time of the source.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The side abroad.</summary>
    public required Partner Partner
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>When it was kept up.</summary>
    public required Period Period
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Who began it.</summary>
    public Initiative? Initiative { get; init; }

    /// <summary>Why the Dutch side keeps it.</summary>
    public ValueList<Motive> Motives
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Why the partner keeps it.</summary>
    public ValueList<Motive> PartnerMotives
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>What it is about.</summary>
    public ValueList<Theme> Themes
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>The organisations involved.</summary>
    public ValueList<OrganisationKind> Organisations
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>Who subsidises it.</summary>
    public ValueList<FundingSource> Funding
    {
        get;
        init => field = Guard.Distinct(value);
    } = [];

    /// <summary>What else there is to say.</summary>
    public string? Description { get; init; }

    /// <summary>How it is known.</summary>
    public required Evidence Evidence
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
