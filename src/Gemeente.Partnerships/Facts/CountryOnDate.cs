using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// The state of a country on the reference date, shared by all facts about it. Immutable. Its groups are found on first
/// use, so that other counts do not read the lists of income groups and of the European Union.
/// </summary>
/// <param name="register">The countries.</param>
/// <param name="succession">The path from the recorded code to the country on the date.</param>
/// <param name="recorded">The recorded code.</param>
/// <param name="asOf">The date.</param>
internal sealed class CountryOnDate(
    CountryRegister register,
    CountrySuccession succession,
    CountryCode recorded,
    DateOnly asOf
)
{
    private CountryGroups? _groups;

    public CountryRegister Register => register;

    public CountrySuccession Succession => succession;

    public CountryGroups Groups => _groups ??= CountryGroups.Of(register, succession, recorded, asOf);
}
