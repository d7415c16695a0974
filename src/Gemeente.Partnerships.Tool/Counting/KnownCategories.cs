using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>
/// Checks that the codes of a condition mean something. Code lists are open, so that a slip of the keyboard would
/// otherwise count nothing and look like an answer: a code must be known beforehand, to a register, or to the records.
/// </summary>
/// <param name="dataSet">The records, with their registers.</param>
/// <param name="facts">All facts, whether or not they count.</param>
internal sealed class KnownCategories<TFact>(PartnershipDataSet dataSet, Cube<TFact> facts)
{
    private const string Unknown = "unknown";

    /// <exception cref="UsageException">A code is not one of the dimension.</exception>
    public void Check(Dimension<TFact> dimension, IReadOnlyList<string> codes)
    {
        switch (dimension)
        {
            case Dimension<TFact, CountryCode> countries:
                Check(countries, codes, dataSet.Countries.All.Select(country => country.Code), CountriesNamed);
                break;
            case Dimension<TFact, MunicipalityCode> municipalities:
                Check(municipalities, codes, dataSet.Municipalities.All.Select(municipality => municipality.Code), MunicipalitiesNamed);
                break;
            case Dimension<TFact, PartnerIdentity> partners:
                Check(partners, codes, []);
                break;
            case Dimension<TFact, Theme> themes:
                CheckListed(themes, codes);
                break;
            case Dimension<TFact, Motive> motives:
                CheckListed(motives, codes);
                break;
            case Dimension<TFact, Initiative> initiatives:
                CheckListed(initiatives, codes);
                break;
            case Dimension<TFact, OrganisationKind> organisations:
                CheckListed(organisations, codes);
                break;
            case Dimension<TFact, FundingSource> sources:
                CheckListed(sources, codes);
                break;
            case Dimension<TFact, PartnerKind> kinds:
                CheckListed(kinds, codes);
                break;
            case Dimension<TFact, Staffing> staffings:
                CheckListed(staffings, codes);
                break;
            case Dimension<TFact, WeeklyTime> times:
                CheckListed(times, codes);
                break;
            case Dimension<TFact, Province> provinces:
                CheckListed(provinces, codes);
                break;
        }
    }

    private void CheckListed<T>(Dimension<TFact, T> dimension, IReadOnlyList<string> codes)
        where T : CodeListItem<T>, ICodeList<T> => Check(dimension, codes, CodeListItem<T>.All);

    private void Check<T>(
        Dimension<TFact, T> dimension, IReadOnlyList<string> codes, IEnumerable<T> known, Func<string, IEnumerable<T>>? named = null)
        where T : notnull
    {
        HashSet<T>? all = null;
        foreach (string code in codes)
        {
            all ??= [.. known, .. facts.CountBy(dimension).Select(row => row.Category)];
            if (code != Unknown && !(dimension.Scheme.TryParse(code, out T? category) && all.Contains(category)))
            {
                IEnumerable<T> namesakes = named?.Invoke(code) ?? [];
                throw UnknownCategory.Code(
                    dimension.Id, code, [.. all.Select(dimension.Scheme.CodeOf)], [.. namesakes.Select(dimension.Scheme.CodeOf)]);
            }
        }
    }

    private IEnumerable<CountryCode> CountriesNamed(string name) => dataSet.Countries.FindByName(name).Select(country => country.Code);

    private IEnumerable<MunicipalityCode> MunicipalitiesNamed(string name) =>
        dataSet.Municipalities.FindByName(name, DateOnly.MaxValue).Candidates.Select(municipality => municipality.Code);
}
