using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Finds the codes of categories that are written by name. A name that several categories have is never guessed.
/// </summary>
/// <param name="dataSet">The records and their registers.</param>
/// <param name="asOf">The date on which a municipality has a name.</param>
/// <param name="facts">All facts, including those that do not count.</param>
internal sealed class CategoryNames<TFact>(PartnershipDataSet dataSet, DateOnly asOf, Func<Cube<TFact>> facts)
{
    internal const int MinBeginning = 4;

    private static readonly string[] NamesOfUnknown = ["unknown", "notstated", "onbekend", "nietvermeld"];

    private readonly KnownCategories<TFact> _known = new(dataSet, dimension => facts().CountBy(dimension));
    private readonly Dictionary<Dimension<TFact>, IReadOnlyList<NamedCategory>> _names = [];

    /// <summary>
    /// Returns the categories of a dimension that have facts, in order, then the known ones without any; those of an
    /// ordered dimension all in its order. The thousands of a register are left out.
    /// </summary>
    public IEnumerable<CategoryCount> ValuesOf(Dimension<TFact> dimension, CountTable counts)
    {
        if (dimension is Dimension<TFact, CountryCode> or Dimension<TFact, MunicipalityCode>)
            return counts.Rows;
        HashSet<string> counted = [.. counts.Rows.Select(row => row.Code!)];
        CategoryCount[] known = [.. WellKnown(dimension).Select(name => new CategoryCount(name.Code, name.Name, 0))];
        IEnumerable<CategoryCount> all = counts.Rows.Concat(known.Where(category => counted.Add(category.Code!)));
        if (!dimension.IsOrdered)
            return all;
        string[] order = [.. known.Select(category => category.Code!)];
        return counts.Rows.All(row => order.Contains(row.Code))
            ? all.OrderBy(row => Array.IndexOf(order, row.Code))
            : all;
    }

    /// <summary>Returns the code of a category that is written as a code or as a name.</summary>
    /// <returns>The code, or the error if there is not exactly one such category.</returns>
    public (string? Code, IssueText? Error) Find(Dimension<TFact> dimension, string text)
    {
        string key = NameFolding.Fold(text);
        if (NamesOfUnknown.Contains(key, StringComparer.Ordinal))
            return (QueryBinder<TFact>.CodeOfUnknown, null);
        string? code = dimension.FindCode(text);
        if (code is not null && WellKnown(dimension).Any(name => name.Code == code))
            return (code, null);

        // Only for other texts are the categories of the facts counted.
        IReadOnlyList<NamedCategory> names = NamesOf(dimension);
        if (code is not null && (names.Any(name => name.Code == code) || IsKnown(dimension, code)))
            return (code, null);
        NamedCategory[] found = dimension switch
        {
            Dimension<TFact, CountryCode> => Countries(text),
            Dimension<TFact, MunicipalityCode> => Municipalities(dimension, text),
            _ => Named(names, key),
        };
        return found switch
        {
            [var one] => (one.Code, null),
            [] => (null, NotFound(dimension, text, names)),
            _ => (null, IssueMessages.AmbiguousCategory(text, dimension.Id, [.. found.Select(Described)])),
        };
    }

    /// <summary>Returns the categories with a name; without any, those whose name begins so.</summary>
    private static NamedCategory[] Named(IReadOnlyList<NamedCategory> names, string key)
    {
        NamedCategory[] found =
        [
            .. names.Where(name => IsNamed(name, key)).DistinctBy(name => name.Code, StringComparer.Ordinal),
        ];
        return found.Length > 0 || key.Length < MinBeginning
            ? found
            :
            [
                .. names
                    .Where(name =>
                        NameFolding.Fold(name.Name.Dutch).StartsWith(key, StringComparison.Ordinal)
                        || NameFolding.Fold(name.Name.English).StartsWith(key, StringComparison.Ordinal)
                    )
                    .DistinctBy(name => name.Code, StringComparer.Ordinal),
            ];
    }

    private static bool IsNamed(NamedCategory category, string key) =>
        key.Length > 0
        && (
            NameFolding.Fold(category.Code) == key
            || NameFolding.Fold(category.Name.Dutch) == key
            || NameFolding.Fold(category.Name.English) == key
            // A name with its country behind it: Izmir (TR).
            || NameFolding.Fold(category.Name.English.Split(" (")[0]) == key
        );

    private static string Described(NamedCategory category) =>
        category.Name.English == category.Code ? category.Code : $"{category.Code} ({category.Name.English})";

    private static string NameAndCode(Municipality municipality) => $"{municipality.Name} ({municipality.Code})";

    private bool IsKnown(Dimension<TFact> dimension, string code) => _known.Unknown(dimension, [code]).Count == 0;

    private NamedCategory[] Countries(string name)
    {
        ValueList<Country> found = dataSet.Countries.FindByName(name);
        Country[] onDate = [.. found.Where(country => country.ExistsOn(asOf))];
        return
        [
            .. (onDate.Length > 0 ? onDate : [.. found])
                .Select(country => new NamedCategory(
                    country.Code.ToString(),
                    new Label(country.DutchName, country.EnglishName)
                ))
                .DistinctBy(country => country.Code, StringComparer.Ordinal),
        ];
    }

    private NamedCategory[] Municipalities(Dimension<TFact> dimension, string name)
    {
        MunicipalityMatches matches = dataSet.Municipalities.FindByName(name, asOf);
        bool isOfAllTimes = dimension.Id == Dimensions.PartnershipDimensions.OriginalMunicipality.Id;
        return
        [
            .. (isOfAllTimes && matches.Candidates.Count == 0 ? matches.AtOtherTimes : matches.Candidates).Select(
                municipality => new NamedCategory(municipality.Code.ToString(), Label.Same(municipality.Name))
            ),
        ];
    }

    private IssueText NotFound(Dimension<TFact> dimension, string text, IReadOnlyList<NamedCategory> names)
    {
        if (
            dimension is Dimension<TFact, MunicipalityCode>
            && dataSet.Municipalities.FindByName(text, asOf).AtOtherTimes is [var other, ..]
        )
        {
            MunicipalitySuccession succession = dataSet.Municipalities.SuccessorOn(other.Code, asOf);
            return IssueMessages.MunicipalityOfOtherTime(
                other.Code,
                other.Name,
                asOf,
                succession.Municipality is { } successor ? NameAndCode(successor) : null,
                [.. succession.Heirs.Select(heir => heir.Municipality).OfType<Municipality>().Select(NameAndCode)]
            );
        }

        string? nearest = NearestNames.To(
            text,
            names.SelectMany(name => new[] { name.Name.Dutch, name.Name.English, name.Code })
        );
        return IssueMessages.UnknownCategory(
            text,
            dimension.Id,
            nearest,
            omission: null,
            [.. names.Select(name => name.Code).Distinct(StringComparer.Ordinal)]
        );
    }

    private IReadOnlyList<NamedCategory> NamesOf(Dimension<TFact> dimension)
    {
        if (!_names.TryGetValue(dimension, out IReadOnlyList<NamedCategory>? names))
        {
            names = [.. WellKnown(dimension), .. Counted(dimension)];
            _names.Add(dimension, names);
        }

        return names;
    }

    private IEnumerable<NamedCategory> Counted(Dimension<TFact> dimension) =>
        facts().CountBy(dimension).Rows.Select(row => new NamedCategory(row.Code!, row.Label));

    private IEnumerable<NamedCategory> WellKnown(Dimension<TFact> dimension) =>
        dimension switch
        {
            Dimension<TFact, CountryCode> => dataSet.Countries.All.Select(country => new NamedCategory(
                country.Code.ToString(),
                new Label(country.DutchName, country.EnglishName)
            )),
            Dimension<TFact, MunicipalityCode> => dataSet.Municipalities.All.Select(municipality => new NamedCategory(
                municipality.Code.ToString(),
                Label.Same(municipality.Name)
            )),
            Dimension<TFact, Theme> => Items<Theme>(),
            Dimension<TFact, Motive> => Items<Motive>(),
            Dimension<TFact, Initiative> => Items<Initiative>(),
            Dimension<TFact, OrganisationKind> => Items<OrganisationKind>(),
            Dimension<TFact, FundingSource> => Items<FundingSource>(),
            Dimension<TFact, PartnerKind> => Items<PartnerKind>(),
            Dimension<TFact, Staffing> => Items<Staffing>(),
            Dimension<TFact, WeeklyTime> => Items<WeeklyTime>(),
            Dimension<TFact, Province> => Items<Province>(),
            _ => dimension.DeclaredCategories().Select(category => new NamedCategory(category.Code, category.Name)),
        };

    private static IEnumerable<NamedCategory> Items<T>()
        where T : CodeListItem<T>, ICodeList<T> =>
        CodeListItem<T>.All.Select(item => new NamedCategory(item.Code, item.Label));
}
