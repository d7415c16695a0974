using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Finds the country of a partner, if several countries had its code at different times.</summary>
internal static class PartnerCountry
{
    /// <summary>
    /// Returns the country that had the code while the partnership may have been active: on the reference date of the
    /// evidence, else at present, else at the start, else at the end. Null if the register does not have the code.
    /// </summary>
    public static Country? Of(CountryRegister countries, Partnership partnership) =>
        countries.HoldersOf(partnership.Partner.Country, partnership.Period, partnership.Evidence.ReferenceDate)
            is [var country, ..]
            ? country
            : null;
}
