using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>Who reports partnerships to IATI, and of when.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record IatiOptions
{
    /// <summary>The organisation identifier of the reporter, such as <c>NL-KVK-12345678</c>.</summary>
    /// <exception cref="ArgumentException">
    /// It is not letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, with a <c>-</c> between agency and number.
    /// </exception>
    public required string ReportingOrganisation
    {
        get;
        init =>
            field = IsOrganisation(value)
                ? value
                : throw new ArgumentException(
                    $"'{value}' is no organisation identifier of IATI, such as NL-KVK-12345678.",
                    nameof(value)
                );
    }

    /// <summary>The name of the reporter.</summary>
    public required string ReportingName
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>
    /// What the reporter is, as a code of the list OrganisationType: 11 a local government (the default), 15 another
    /// public body, 80 academic.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a code of two digits.</exception>
    public int ReportingType
    {
        get;
        init =>
            field = value is >= 10 and <= 99
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A type of organisation has two digits.");
    } = 11;

    /// <summary>The day on which the partnerships are active, planned or closed (peildatum).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The language of the texts; Dutch by default.</summary>
    public Language Language { get; init; }

    private static bool IsOrganisation(string? value) =>
        value?.Split('-', 2) is [var agency, var number]
        && IdentifierEscaping.IsMadeOf(agency, "")
        && IdentifierEscaping.IsMadeOf(number, "._-");
}
