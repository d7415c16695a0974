using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Listing;

/// <summary>Writes municipalities of a register, a row for each.</summary>
internal static class MunicipalitiesWriter
{
    private static readonly string[] Members = ["code", "name", "province", "validFrom", "validTo", "successor"];

    private static readonly Label[] Headings =
    [
        MessageTexts.Code,
        MessageTexts.Name,
        MessageTexts.Province,
        MessageTexts.From,
        MessageTexts.Until,
        MessageTexts.Successor,
    ];

    public static Answer Of(ValueList<Municipality> municipalities, DateOnly on, Language language) =>
        new(
            _ => new AnswerTable
            {
                Columns = [.. Headings.Select(heading => new AnswerColumn(heading.In(language), IsNumber: false))],
                Rows = [.. municipalities.Select(municipality => Cells(municipality, language))],
                Notes = [MessageTexts.MunicipalitiesOn(municipalities.Count, DateText.Write(on)).In(language)],
            },
            [Members, .. municipalities.Select(Values)],
            json =>
            {
                json.WriteStartArray();
                foreach (Municipality municipality in municipalities)
                {
                    json.WriteStartObject();
                    foreach ((string member, string? value) in Members.Zip(Values(municipality)))
                        json.WriteString(member, value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        )
        {
            Notes = [],
        };

    private static string?[] Values(Municipality municipality) =>
        [
            municipality.Code.ToString(),
            municipality.Name,
            municipality.Province?.Code,
            municipality.ValidFrom.ToString(),
            municipality.ValidTo is { } end ? DateText.Write(end) : null,
            municipality.Successor?.ToString(),
        ];

    private static string[] Cells(Municipality municipality, Language language)
    {
        string[] cells = [.. Values(municipality).Select(value => value ?? "")];
        cells[2] = municipality.Province?.GetName(language) ?? "";
        cells[3] = PeriodText.Of(municipality.ValidFrom).In(language);
        return cells;
    }
}
