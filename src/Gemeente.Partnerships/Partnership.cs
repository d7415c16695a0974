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

    /// <summary>
    /// Creates the partnership of a municipality with a municipality abroad, with an open end, as a source states it.
    /// Other properties are set with <c>with</c>.
    /// </summary>
    /// <param name="id">The id: 1 to 128 characters, unique in a data set.</param>
    /// <param name="municipality">The code of the Dutch municipality, such as <c>0363</c>.</param>
    /// <param name="partner">The name of the partner; null if it is not known.</param>
    /// <param name="country">The code of the partner's country, such as <c>TR</c>.</param>
    /// <param name="since">The start: a year, a month or a day. Unknown by default.</param>
    /// <param name="referenceDate">
    /// The day on which the source is current (peildatum). By default that of the data set.
    /// </param>
    /// <exception cref="ArgumentException">The id is blank or too long, or the name is blank.</exception>
    /// <example>
    /// <code>var tie = Partnership.Create("1", "0363", "Istanbul", "TR", since: 1996);</code>
    /// </example>
    public static Partnership Create(
        string id,
        MunicipalityCode municipality,
        string? partner,
        CountryCode country,
        PartialDate? since = null,
        DateOnly? referenceDate = null
    ) =>
        new()
        {
            Id = id,
            Municipality = municipality,
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = partner,
                Country = country,
            },
            Period = new Period
            {
                Start = since is { } start ? PeriodBound.On(start) : PeriodBound.Unknown,
                End = PeriodBound.Open,
            },
            Evidence = new Evidence { Kind = EvidenceKind.Stated, ReferenceDate = referenceDate },
        };
}
