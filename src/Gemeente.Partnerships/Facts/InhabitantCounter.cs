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
    private readonly Lazy<ILookup<MunicipalityCode, DateOnly>> _mergers;

    public InhabitantCounter(MunicipalityRegister register, DateOnly asOf)
    {
        _register = register;
        _asOf = asOf;
        _mergers = new(MergersBySuccessor);
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
    /// Returns the number of municipalities that merged into one between a day and the date. It keeps its code, but not
    /// its borders.
    /// </summary>
    private int MergedCount(MunicipalityCode code, DateOnly day)
    {
        (DateOnly first, DateOnly last) = day < _asOf ? (day, _asOf) : (_asOf, day);
        return _mergers.Value[code].Count(merger => first < merger && merger <= last);
    }

    private ILookup<MunicipalityCode, DateOnly> MergersBySuccessor() =>
        _register
            .All.Where(municipality => municipality is { Successor: not null, ValidTo: not null })
            .ToLookup(municipality => municipality.Successor!.Value, municipality => municipality.ValidTo!.Value);
}
