using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>The organisation that reports partnerships to IATI, and the reference date.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record IatiOptions
{
    /// <summary>The identifier of the reporting organisation, such as <c>NL-KVK-12345678</c>.</summary>
    /// <exception cref="ArgumentException">
    /// The value is not an agency and a number with a <c>-</c> between them, of letters, digits, <c>.</c>, <c>_</c> and
    /// <c>-</c>.
    /// </exception>
    public required string ReportingOrganisation
    {
        get;
        init =>
            field = IsOrganisation(value)
                ? value
                : throw new ArgumentException(
                    $"'{value}' is not an IATI organisation identifier. Use one such as NL-KVK-12345678.",
                    nameof(value)
                );
    }

    /// <summary>The name of the reporting organisation.</summary>
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
    /// The type of the reporting organisation, a code of the list OrganisationType: 11 local government (the default),
    /// 15 other public sector, 80 academic.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a code of two digits.</exception>
    public int ReportingType
    {
        get;
        init =>
            field = value is >= 10 and <= 99
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(value),
                    value,
                    "The type of an organisation is a code of two digits."
                );
    } = 11;

    /// <summary>The reference date (peildatum), on which activities are planned, active or closed.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The language of the texts. The default value is Dutch.</summary>
    public Language Language { get; init; }

    private static bool IsOrganisation(string? value) =>
        value?.Split('-', 2) is [var agency, var number]
        && IdentifierEscaping.IsMadeOf(agency, "")
        && IdentifierEscaping.IsMadeOf(number, "._-");

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(IatiOptions), PrintMembers);
}
