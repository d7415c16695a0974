using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Tells which country the partner of a tie is in, where several had its code at different times.</summary>
internal static class PartnerCountry
{
    /// <summary>
    /// The country that had the code when the tie was kept up: on the day that the sources speak of, if it may have
    /// been kept then; else that of today, if it may be kept still; else when it began or ended. Null where the
    /// register does not have the code.
    /// </summary>
    public static Country? Of(CountryRegister countries, Partnership tie)
    {
        ReadOnlySpan<DateOnly?> days =
        [
            tie.Evidence.ReferenceDate,
            DateOnly.MaxValue,
            tie.Period.Start.Date?.Earliest,
            tie.Period.End.Date?.Latest,
        ];
        foreach (DateOnly? day in days)
        {
            if (
                day is { } date
                && tie.Period.StatusOn(date) is PeriodStatus.Active or PeriodStatus.Unknown
                && countries.FindOn(tie.Partner.Country, date) is { } country
            )
            {
                return country;
            }
        }

        return countries.Find(tie.Partner.Country);
    }
}
