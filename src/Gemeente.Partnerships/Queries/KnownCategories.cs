using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Finds codes that a code list, a register or a record has. Code lists are open, so that without this check a typing
/// error in a code would count nothing and look like an answer.
/// </summary>
/// <param name="dataSet">The records and their registers.</param>
/// <param name="count">Counts all facts by a dimension, including those that do not count on the date.</param>
internal sealed class KnownCategories<TFact>(PartnershipDataSet dataSet, Func<Dimension<TFact>, CountTable> count)
{
    private readonly Dictionary<Dimension<TFact>, KnownCodes> _known = [];

    /// <summary>Returns the unknown ones of some codes, each with the known codes.</summary>
    public IReadOnlyList<UnknownCode> Unknown(Dimension<TFact> dimension, IEnumerable<string> codes) =>
        dimension switch
        {
            Dimension<TFact, CountryCode> countries => Unknown(
                countries,
                codes,
                code => dataSet.Countries.Find(code) is not null,
                dataSet.Countries.All.Select(country => country.Code),
                CountriesNamed
            ),
            Dimension<TFact, MunicipalityCode> municipalities => Unknown(
                municipalities,
                codes,
                code => dataSet.Municipalities.Find(code) is not null,
                dataSet.Municipalities.All.Select(municipality => municipality.Code),
                MunicipalitiesNamed
            ),
            Dimension<TFact, PartnerIdentity> partners => Unknown(partners, codes, _ => false, []),
            Dimension<TFact, string> { Codes.Declared: null } texts => Unknown(texts, codes, _ => false, []),
            Dimension<TFact, Theme> themes => UnknownItems(themes, codes),
            Dimension<TFact, Motive> motives => UnknownItems(motives, codes),
            Dimension<TFact, Initiative> initiatives => UnknownItems(initiatives, codes),
            Dimension<TFact, OrganisationKind> organisations => UnknownItems(organisations, codes),
            Dimension<TFact, FundingSource> sources => UnknownItems(sources, codes),
            Dimension<TFact, PartnerKind> kinds => UnknownItems(kinds, codes),
            Dimension<TFact, Staffing> staffings => UnknownItems(staffings, codes),
            Dimension<TFact, WeeklyTime> times => UnknownItems(times, codes),
            Dimension<TFact, Province> provinces => UnknownItems(provinces, codes),
            _ => [],
        };

    private List<UnknownCode> UnknownItems<T>(Dimension<TFact, T> dimension, IEnumerable<string> codes)
        where T : CodeListItem<T>, ICodeList<T> =>
        Unknown(dimension, codes, item => item.IsWellKnown, CodeListItem<T>.All);

    private List<UnknownCode> Unknown<T>(
        Dimension<TFact, T> dimension,
        IEnumerable<string> codes,
        Func<T, bool> isKnown,
        IEnumerable<T> known,
        Func<string, IEnumerable<T>>? named = null
    )
        where T : notnull
    {
        List<UnknownCode> unknown = [];
        CountTable<T>? counts = null;
        foreach (string code in codes)
        {
            bool isCategory = dimension.Codes.TryParse(code, out T? category);
            if (isCategory && isKnown(category!))
                continue;
            counts ??= (CountTable<T>)count(dimension);
            if (isCategory && counts[category!].Count > 0)
                continue;
            unknown.Add(
                new UnknownCode(
                    code,
                    () => named?.Invoke(code).Select(dimension.Codes.CodeOf) ?? [],
                    KnownCodesOf(dimension, known, counts),
                    isCategory
                )
            );
        }

        return unknown;
    }

    private KnownCodes KnownCodesOf<T>(Dimension<TFact, T> dimension, IEnumerable<T> known, CountTable<T> counts)
        where T : notnull
    {
        if (!_known.TryGetValue(dimension, out KnownCodes? codes))
        {
            codes = KnownCodes.Of(known.Union(counts.Select(row => row.Category)).Select(dimension.Codes.CodeOf));
            _known.Add(dimension, codes);
        }

        return codes;
    }

    private IEnumerable<CountryCode> CountriesNamed(string name) =>
        dataSet.Countries.FindByName(name).Select(country => country.Code);

    private IEnumerable<MunicipalityCode> MunicipalitiesNamed(string name) =>
        dataSet.Municipalities.FindByName(name, DateOnly.MaxValue).Candidates.Select(municipality => municipality.Code);
}
