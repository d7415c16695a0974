using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Listing;

/// <summary>Writes everything known of a record, a row for each thing.</summary>
internal static class ShowWriter
{
    public static Answer Of(
        string kind,
        ValueList<RecordDetail> details,
        PartnershipCatalog catalog,
        Language language
    ) =>
        new(
            _ => new AnswerTable
            {
                Columns =
                [
                    new(new Label("gegeven", "detail").In(language), IsNumber: false),
                    new(new Label("waarde", "value").In(language), IsNumber: false),
                ],
                Rows =
                [
                    .. details.Select(detail =>
                        (IReadOnlyList<string>)[detail.Label.In(language), detail.Text.In(language)]
                    ),
                ],
                Notes = [AnswerTexts.KnownOn(DateText.Write(catalog.AsOfDate), catalog.DataSet.Name).In(language)],
            },
            [
                ["id", "name", "value"],
                .. details.Select(detail =>
                    (IReadOnlyList<string?>)[detail.Id, detail.Label.In(language), detail.Text.In(language)]
                ),
            ],
            json =>
            {
                json.WriteStartObject();
                json.WriteString("kind", kind);
                json.WriteString("asOf", DateText.Write(catalog.AsOfDate));
                json.WriteString("dataSet", catalog.DataSet.Name);
                json.WriteStartArray("details");
                foreach (RecordDetail detail in details)
                {
                    json.WriteStartObject();
                    json.WriteString("id", detail.Id);
                    json.WriteString("nl", $"{detail.Label.Dutch}: {detail.Text.Dutch}");
                    json.WriteString("en", $"{detail.Label.English}: {detail.Text.English}");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
