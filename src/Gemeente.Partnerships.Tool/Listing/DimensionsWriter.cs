using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Listing;

/// <summary>Writes the dimensions, or the categories of one with their counts.</summary>
/// <param name="catalog">The records.</param>
/// <param name="dimensions">The dimensions that can be named.</param>
/// <param name="language">The language of tables and notes.</param>
internal sealed class DimensionsWriter(PartnershipCatalog catalog, QueryDimensions dimensions, Language language)
{
    /// <summary>Returns the dimensions, each once.</summary>
    public Answer All()
    {
        Row[] rows =
        [
            .. dimensions.Partnerships.Select(dimension =>
                Of(dimension, isOfMunicipalities: dimensions.FindOfMunicipalities(dimension.Id) is not null, true)
            ),
            .. dimensions
                .Municipalities.Where(dimension => dimensions.FindOfPartnerships(dimension.Id) is null)
                .Select(dimension => Of(dimension, isOfMunicipalities: true, false)),
        ];
        return new Answer(
            _ => new AnswerTable
            {
                Columns =
                [
                    .. new[]
                    {
                        Text("dimensie", "dimension"),
                        Text("Nederlands", "Dutch"),
                        Text("Engels", "English"),
                        Text("telt", "counts"),
                        Text("soort", "kind"),
                    }.Select(heading => new AnswerColumn(heading, IsNumber: false)),
                ],
                Rows = [.. rows.Select(Cells)],
                LeastImportant = [OtherLanguage, 3],
                Notes = [AnswerTexts.Dimensions(rows.Length).In(language)],
            },
            [
                ["id", "dutch", "english", "partnerships", "municipalities", "several", "ordered"],
                .. rows.Select(row =>
                    (IReadOnlyList<string?>)
                        [
                            row.Id,
                            row.Label.Dutch,
                            row.Label.English,
                            Flag(row.IsOfPartnerships),
                            Flag(row.IsOfMunicipalities),
                            Flag(row.IsMultiValued),
                            Flag(row.IsOrdered),
                        ]
                ),
            ],
            json =>
            {
                json.WriteStartArray();
                foreach (Row row in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("id", row.Id);
                    json.WriteString("dutch", row.Label.Dutch);
                    json.WriteString("english", row.Label.English);
                    json.WriteBoolean("partnerships", row.IsOfPartnerships);
                    json.WriteBoolean("municipalities", row.IsOfMunicipalities);
                    json.WriteBoolean("several", row.IsMultiValued);
                    json.WriteBoolean("ordered", row.IsOrdered);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
    }

    /// <summary>Returns the categories of a dimension with their counts.</summary>
    /// <exception cref="InvalidQueryException">Not exactly one dimension has the name.</exception>
    public Answer Of(string dimension)
    {
        var reader = new QueryTextReader(catalog, dimensions);
        string id = reader.ReadDimension(dimension);
        IReadOnlyList<CategoryCount> categories = reader.ReadCategories(id);
        bool isOfPartnerships = dimensions.FindOfPartnerships(id) is not null;
        string date = DateText.Write(catalog.AsOfDate);
        Label unit = isOfPartnerships ? CountUnit.Partnerships.Many : CountUnit.Municipalities.Many;
        return new Answer(
            _ => new AnswerTable
            {
                Columns =
                [
                    new("code", IsNumber: false),
                    new(Text("Nederlands", "Dutch"), IsNumber: false),
                    new(Text("Engels", "English"), IsNumber: false),
                    new(Text("aantal", "count"), IsNumber: true),
                    new(Text("zeker", "certain"), IsNumber: true),
                ],
                Rows =
                [
                    .. categories.Select(category =>
                        (IReadOnlyList<string>)
                            [
                                category.Code ?? "unknown",
                                category.Label.Dutch,
                                category.Label.English,
                                Number(category.Count),
                                Number(category.Certain),
                            ]
                    ),
                ],
                LeastImportant = [OtherLanguage],
                Notes = [AnswerTexts.NumbersOf(unit, date, catalog.DataSet.Name).In(language)],
            },
            [
                ["code", "dutch", "english", "count", "certain"],
                .. categories.Select(category =>
                    (IReadOnlyList<string?>)
                        [
                            category.Code ?? "unknown",
                            category.Label.Dutch,
                            category.Label.English,
                            Number(category.Count),
                            Number(category.Certain),
                        ]
                ),
            ],
            json =>
            {
                json.WriteStartObject();
                json.WriteString("dimension", id);
                json.WriteString("asOf", date);
                json.WriteString("dataSet", catalog.DataSet.Name);
                json.WriteStartArray("rows");
                foreach (CategoryCount category in categories)
                {
                    json.WriteStartObject();
                    json.WriteString("code", category.Code);
                    json.WriteString("dutch", category.Label.Dutch);
                    json.WriteString("english", category.Label.English);
                    json.WriteNumber("count", category.Count);
                    json.WriteNumber("certain", category.Certain);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    private static Row Of<TFact>(Dimension<TFact> dimension, bool isOfMunicipalities, bool isOfPartnerships) =>
        new(
            dimension.Id,
            dimension.Label,
            isOfPartnerships,
            isOfMunicipalities,
            dimension.IsMultiValued,
            dimension.IsOrdered
        );

    /// <summary>The column of the names in the language that the user does not read.</summary>
    private int OtherLanguage => language == Language.Dutch ? 2 : 1;

    private string[] Cells(Row row)
    {
        string[] units =
        [
            .. row.IsOfPartnerships ? [Text("stedenbanden", "partnerships")] : Array.Empty<string>(),
            .. row.IsOfMunicipalities ? [Text("gemeenten", "municipalities")] : Array.Empty<string>(),
        ];
        string[] kinds =
        [
            .. row.IsMultiValued ? [AnswerTexts.SeveralValues.In(language)] : Array.Empty<string>(),
            .. row.IsOrdered ? [Text("geordend", "ordered")] : Array.Empty<string>(),
        ];
        return [row.Id, row.Label.Dutch, row.Label.English, string.Join(", ", units), string.Join(", ", kinds)];
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string Text(string dutch, string english) => new Label(dutch, english).In(language);

    private sealed record Row(
        string Id,
        Label Label,
        bool IsOfPartnerships,
        bool IsOfMunicipalities,
        bool IsMultiValued,
        bool IsOrdered
    );
}
