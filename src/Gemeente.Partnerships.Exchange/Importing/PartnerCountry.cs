using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Finds the country of a partner, if several countries had its code at different times.</summary>
internal static class PartnerCountry
{
    /// <summary>
    /// Returns the country that had the code while the partnership may have been active: on the reference date of the
    /// evidence, else at present, else at the start, else at the end. Null if the register does not have the code.
    /// </summary>
    public static Country? Of(CountryRegister countries, Partnership partnership)
    {
        ReadOnlySpan<DateOnly?> days =
        [
            partnership.Evidence.ReferenceDate,
            DateOnly.MaxValue,
            partnership.Period.Start.Date?.Earliest,
            partnership.Period.End.Date?.Latest,
        ];
        foreach (DateOnly? day in days)
        {
            if (
                day is { } date
                && partnership.Period.StatusOn(date) is PeriodStatus.Active or PeriodStatus.Unknown
                && countries.FindOn(partnership.Partner.Country, date) is { } country
            )
            {
                return country;
            }
        }

        return countries.Find(partnership.Partner.Country);
    }
}
