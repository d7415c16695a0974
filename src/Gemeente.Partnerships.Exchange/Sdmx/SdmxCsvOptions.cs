using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Sdmx;

/// <summary>The dataflow of the observations of a table, and their reference date.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record SdmxCsvOptions
{
    /// <summary>The agency that maintains the dataflow, such as <c>GEMEENTE.X</c>.</summary>
    /// <exception cref="ArgumentException">
    /// The value is not a list of names separated by dots, each of letters, digits, <c>_</c> and <c>-</c>.
    /// </exception>
    public required string Agency
    {
        get;
        init => field = Valid(IsAgency(value), value, nameof(Agency));
    }

    /// <summary>The id of the dataflow, such as <c>STEDENBANDEN</c>.</summary>
    /// <exception cref="ArgumentException">
    /// The value contains other characters than letters, digits, <c>_</c>, <c>@</c>, <c>$</c> and <c>-</c>.
    /// </exception>
    public required string Dataflow
    {
        get;
        init => field = Valid(IdentifierEscaping.IsMadeOf(value, "_@$-"), value, nameof(Dataflow));
    }

    /// <summary>The version of the dataflow. The default value is 1.0.0.</summary>
    /// <exception cref="ArgumentException">The value is not a version such as <c>1.0</c> or <c>1.0.0</c>.</exception>
    public string Version
    {
        get;
        init => field = Valid(IsVersion(value), value, nameof(Version));
    } = "1.0.0";

    /// <summary>The reference date of the counts (peildatum), written as TIME_PERIOD.</summary>
    public required DateOnly AsOf { get; init; }

    private static bool IsAgency(string? value) =>
        value is not null
        && Array.TrueForAll(
            value.Split('.'),
            name => IdentifierEscaping.IsMadeOf(name, "_-") && char.IsAsciiLetter(name[0])
        );

    private static bool IsVersion(string? value) =>
        value?.Split('.') is { Length: 2 or 3 } numbers
        && Array.TrueForAll(numbers, number => number.Length is > 0 and < 10 && number.All(char.IsAsciiDigit));

    private static string Valid(bool isValid, string value, string property) =>
        isValid ? value : throw new ArgumentException($"'{value}' is not a valid {property} for SDMX.", property);

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SdmxCsvOptions), PrintMembers);
}
