using System.Collections.Concurrent;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// Chooses the count of inhabitants of a municipality for a date. A count of the year of the date comes first: that of
/// a profile, then that of the register. Without one, the count that is nearest to the date is used, within bounds.
/// Safe for use by several threads.
/// </summary>
internal sealed class InhabitantCounter
{
    private readonly MunicipalityRegister _register;
    private readonly DateOnly _asOf;
    private readonly ConcurrentDictionary<DateOnly, ILookup<MunicipalityCode, MunicipalityCode>> _mergers = [];

    public InhabitantCounter(MunicipalityRegister register, DateOnly asOf)
    {
        _register = register;
        _asOf = asOf;
    }

    public InhabitantCount? Count(Municipality municipality, EffectiveProfile profile)
    {
        MunicipalityProfile? source = profile.InForce.FirstOrDefault(profile => profile.Inhabitants is not null);
        InhabitantCount? best = null;
        int bestDistance = int.MaxValue;
        if (source is not null)
            Consider(source.Inhabitants!.Value, source.Evidence.ReferenceDate, source.Evidence, isOfYear: false);
        if (bestDistance > 0 && NearestYear(municipality.Populations) is { } year)
        {
            int number = municipality.Populations.In(year)!.Value;
            Consider(number, new DateOnly(year, 1, 1), municipality.Evidence, isOfYear: year == _asOf.Year);
        }

        if (bestDistance > 0 && municipality.Inhabitants is { } counted)
            Consider(counted, municipality.InhabitantsOn, municipality.Evidence, isOfYear: false);
        return best;

        void Consider(int number, DateOnly? on, Evidence? evidence, bool isOfYear)
        {
            int distance = on is not { } day || day.Year == _asOf.Year ? 0 : Math.Abs(day.DayNumber - _asOf.DayNumber);
            if (distance >= bestDistance)
                return;
            bestDistance = distance;
            int merged = on is { } counted ? MergedCount(municipality.Code, counted) : 0;
            DateOnly asOf = isOfYear && merged == 0 ? on!.Value : _asOf;
            best = InhabitantCount.Create(number, on, evidence, asOf, merged);
        }
    }

    private int? NearestYear(PopulationSeries populations) =>
        populations is { FirstYear: { } first, LastYear: { } last } ? Math.Clamp(_asOf.Year, first, last) : null;

    /// <summary>
    /// Returns the number of municipalities that came to one, or of which a part did, between a day and the date. It
    /// keeps its code, but not its borders.
    /// </summary>
    private int MergedCount(MunicipalityCode code, DateOnly day) => _mergers.GetOrAdd(day, MergedSince)[code].Count();

    // The municipalities that ended in the time between, by each heir.
    private ILookup<MunicipalityCode, MunicipalityCode> MergedSince(DateOnly day)
    {
        (DateOnly first, DateOnly last) = day < _asOf ? (day, _asOf) : (_asOf, day);
        return (
            from municipality in _register.All
            where first < municipality.ValidTo && municipality.ValidTo <= last
            from heir in MunicipalityRegister.HeirsOf(municipality)
            where heir.Kind != SuccessionEvent.Boundary
            select (heir.Code, Ended: municipality.Code)
        ).ToLookup(pair => pair.Code, pair => pair.Ended);
    }
}
