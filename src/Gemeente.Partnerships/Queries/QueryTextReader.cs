using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Reads dimensions and conditions as people write them, with codes or with names in Dutch or English:
/// <c>country=Marokko</c>, <c>gemeente=Den Haag</c>, <c>theme!=afval</c>, <c>start-year=2000..2005</c> (voorwaarde).
/// </summary>
/// <remarks>
/// Names are those of the date of the catalog. Case, diacritics and punctuation of a name do not matter. The first
/// letters of a name are enough, except for countries and municipalities. A text that fits several categories is an
/// error that lists them. Immutable to its users, not safe for use by several threads,
/// equal by reference.
/// </remarks>
public sealed class QueryTextReader
{
    private const string Range = "..";

    // Names that people use besides the id and the labels of a dimension.
    private static readonly (string Id, string[] Names)[] OtherNames =
    [
        ("theme", ["thema", "themas", "themes"]),
        ("motive", ["motieven", "motives"]),
        ("start-decade", ["decennium", "decade"]),
    ];

    private readonly PartnershipCatalog _catalog;
    private readonly QueryDimensions _dimensions;
    private readonly CategoryNames<PartnershipFact> _partnerships;
    private readonly CategoryNames<MunicipalityFact> _municipalities;

    /// <summary>Creates a reader for the built-in dimensions.</summary>
    /// <param name="catalog">The records and their date.</param>
    public QueryTextReader(PartnershipCatalog catalog)
        : this(catalog, QueryDimensions.BuiltIn) { }

    /// <summary>Creates a reader.</summary>
    /// <param name="catalog">The records and their date.</param>
    /// <param name="dimensions">The dimensions that can be named.</param>
    public QueryTextReader(PartnershipCatalog catalog, QueryDimensions dimensions)
    {
        _catalog = Guard.NotNull(catalog);
        _dimensions = Guard.NotNull(dimensions);
        _partnerships = new(catalog.DataSet, catalog.AsOfDate, () => catalog.AllPartnerships);
        _municipalities = new(catalog.DataSet, catalog.AsOfDate, () => catalog.Municipalities);
    }

    /// <summary>Returns the id of a dimension that is written as its id, its name or the first letters.</summary>
    /// <param name="text">The id or the name, such as <c>country</c> or <c>Land</c>.</param>
    /// <exception cref="InvalidQueryException">Not exactly one dimension has the name.</exception>
    public string ReadDimension(string text) => ReadDimension(text, _dimensions);

    /// <summary>Returns the id of a dimension that is written as its id, its name or the first letters.</summary>
    /// <param name="text">The id or the name, such as <c>country</c> or <c>Land</c>.</param>
    /// <param name="dimensions">The dimensions that can be named.</param>
    /// <exception cref="InvalidQueryException">Not exactly one dimension has the name.</exception>
    public static string ReadDimension(string text, QueryDimensions dimensions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(dimensions);
        string written = text.Trim();
        if (dimensions.FindOfPartnerships(written) is not null || dimensions.FindOfMunicipalities(written) is not null)
            return written;
        (string Id, Label Label)[] all =
        [
            .. dimensions
                .Partnerships.Select(dimension => (dimension.Id, dimension.Label))
                .Concat(dimensions.Municipalities.Select(dimension => (dimension.Id, dimension.Label)))
                .Distinct(),
        ];
        string key = NameFolding.Fold(written);
        string[] found = Named(name => name == key);
        if (found.Length == 0)
        {
            IEnumerable<(string Id, string[] Names)> others = OtherNames.Where(other => other.Names.Contains(key));
            found = [.. others.Select(other => other.Id).Where(Exists)];
        }

        if (found.Length == 0 && key.Length >= CategoryNames<PartnershipFact>.MinBeginning)
            found = Named(name => name.StartsWith(key, StringComparison.Ordinal));
        string[] ids = [.. dimensions.Partnerships.Select(dimension => dimension.Id)];
        return found switch
        {
            [var id] => id,
            [] => throw Invalid(
                IssueMessages.UnknownDimension(
                    written,
                    NearestNames.To(
                        written,
                        all.SelectMany(dimension =>
                            new[] { dimension.Id, dimension.Label.Dutch, dimension.Label.English }
                        )
                    ),
                    ids
                )
            ),
            _ => throw Invalid(IssueMessages.AmbiguousDimension(written, found)),
        };

        bool Exists(string id) => Array.Exists(all, dimension => dimension.Id == id);

        string[] Named(Func<string, bool> isName) =>
            [
                .. all.Where(dimension =>
                        key.Length > 0
                        && new[] { dimension.Id, dimension.Label.Dutch, dimension.Label.English }.Any(name =>
                            isName(NameFolding.Fold(name))
                        )
                    )
                    .Select(dimension => dimension.Id)
                    .Distinct(StringComparer.Ordinal),
            ];
    }

    /// <summary>
    /// Returns the categories of a dimension with the number of facts on the date, in order, then the known categories
    /// without any; in an ordered dimension these are at their place. The last row is that of the facts without a
    /// stated value; its code is null. Countries and municipalities without facts are left out.
    /// </summary>
    /// <param name="text">The id or the name of the dimension.</param>
    /// <exception cref="InvalidQueryException">Not exactly one dimension has the name.</exception>
    public IReadOnlyList<CategoryCount> ReadCategories(string text)
    {
        string id = ReadDimension(text);
        if (_dimensions.FindOfPartnerships(id) is { } dimension)
        {
            CountTable counts = _catalog.Partnerships.CountBy(_dimensions.Shown(dimension));
            return [.. _partnerships.ValuesOf(dimension, counts), NotStated(counts)];
        }

        Dimension<MunicipalityFact> ofMunicipalities = _dimensions.FindOfMunicipalities(id)!;
        CountTable municipalities = _catalog.Municipalities.CountBy(ofMunicipalities);
        return [.. _municipalities.ValuesOf(ofMunicipalities, municipalities), NotStated(municipalities)];
    }

    /// <summary>
    /// Reads a condition: a dimension, one of <c>=</c>, <c>!=</c>, <c>&gt;=</c> and <c>&lt;=</c>, and one or more
    /// values with commas between them. A value is a code, a name, <c>unknown</c>, or for ordered dimensions a range
    /// <c>from..to</c>. <c>!=</c> also selects the facts without a stated value.
    /// </summary>
    /// <param name="text">The condition.</param>
    /// <returns>The filter, with ids and codes.</returns>
    /// <exception cref="InvalidQueryException">
    /// The text is not a condition, or its dimension or a value does not exist or is ambiguous.
    /// </exception>
    public QueryFilter ReadCondition(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.AsSpan().IndexOfAny("=<>!");
        bool isLong = at > 0 && text[at] != '=';
        int start = at + (isLong ? 2 : 1);
        if (at <= 0 || start >= text.Length || (isLong && text[at + 1] != '='))
            throw Invalid(IssueMessages.MalformedCondition(text));
        string id = ReadDimension(text[..at]);
        string values = text[start..].Trim();
        return text[at] switch
        {
            '>' => QueryFilter.Between(id, CodeOf(id, values), to: null),
            '<' => QueryFilter.Between(id, from: null, CodeOf(id, values)),
            '!' => !AnyOf(id, values),
            _ => AnyOf(id, values),
        };
    }

    /// <summary>Returns the code of a category that is written as a code or as a name.</summary>
    /// <param name="dimension">The id or the name of the dimension.</param>
    /// <param name="text">The code or the name, such as <c>TR</c> or <c>Turkije</c>.</param>
    /// <exception cref="InvalidQueryException">
    /// Not exactly one dimension or category has the name. The message names them, or the nearest one.
    /// </exception>
    public string ReadCode(string dimension, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CodeOf(ReadDimension(dimension), text.Trim());
    }

    private static CategoryCount NotStated(CountTable counts) =>
        new(null, new Label("niet vermeld", "not stated"), counts.Unknown) { Certain = counts.CertainUnknown };

    private static InvalidQueryException Invalid(IssueText issue) => new([issue.ToIssue()]);

    /// <summary>
    /// Returns a filter for one or more values. A text with commas can be the name of one category.
    /// </summary>
    private QueryFilter AnyOf(string id, string values)
    {
        if (!values.Contains(Range, StringComparison.Ordinal) && Find(id, values).Code is { } whole)
            return QueryFilter.In(id, whole);
        List<string> codes = [];
        QueryFilter ranges = QueryFilter.None;
        foreach (string value in values.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!IsRange(id, value, out string from, out string to))
                codes.Add(CodeOf(id, value));
            else
            {
                ranges |= QueryFilter.Between(
                    id,
                    from.Length == 0 ? null : CodeOf(id, from),
                    to.Length == 0 ? null : CodeOf(id, to)
                );
            }
        }

        return codes.Count == 0 ? ranges : QueryFilter.In(id, [.. codes]) | ranges;
    }

    private bool IsRange(string id, string value, out string from, out string to)
    {
        int at = value.IndexOf(Range, StringComparison.Ordinal);
        (from, to) = at < 0 ? ("", "") : (value[..at].Trim(), value[(at + Range.Length)..].Trim());
        return from.Length + to.Length > 0 && !IsCode(id, value);
    }

    /// <summary>True for a code that contains two dots, which is not a range.</summary>
    private bool IsCode(string id, string text) =>
        (_dimensions.FindOfPartnerships(id)?.FindCode(text) ?? _dimensions.FindOfMunicipalities(id)?.FindCode(text))
            is not null;

    private string CodeOf(string id, string value)
    {
        (string? code, IssueText? error) = Find(id, value);
        return code ?? throw Invalid(error!.Value);
    }

    private (string? Code, IssueText? Error) Find(string id, string value) =>
        _dimensions.FindOfPartnerships(id) is { } dimension
            ? _partnerships.Find(dimension, value)
            : _municipalities.Find(_dimensions.FindOfMunicipalities(id)!, value);
}
