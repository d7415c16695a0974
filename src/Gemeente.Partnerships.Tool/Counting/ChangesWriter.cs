using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Writes changes, a row for each. The notes are below a table; for other formats they are messages.</summary>
internal sealed class ChangesWriter(PartnershipChanges changes, PartnershipCatalog catalog, Language language)
{
    public void Write(ToolConsole console, AnswerFormat format) =>
        new Answer(
            _ => Table(),
            CsvRows(),
            json =>
            {
                json.WriteStartObject();
                changes.WriteMembers(json);
                json.WriteString("dataSet", catalog.DataSet.Name);
                json.WriteEndObject();
            }
        ).Write(console, format);

    private IEnumerable<IReadOnlyList<string?>> CsvRows()
    {
        yield return
        [
            "kind",
            "id",
            "municipality",
            "municipality-before",
            "municipality-after",
            "partner",
            "country",
            "status-before",
            "status-after",
            "evidence",
            "reason",
        ];
        foreach (PartnershipTransition change in changes.Transitions)
        {
            Partnership partnership = change.After.Partnership;
            yield return
            [
                EnumCodes.TransitionKind.CodeOf(change.Kind),
                partnership.Id,
                .. change.Municipalities().Select(municipality => municipality.Code),
                partnership.Partner.Name,
                partnership.Partner.Country.ToString(),
                EnumCodes.PartnershipStatus.CodeOf(change.Before.Status),
                EnumCodes.PartnershipStatus.CodeOf(change.After.Status),
                EnumCodes.EvidenceKind.CodeOf(partnership.Evidence.Kind),
                change.Reason.In(language),
            ];
        }
    }

    private AnswerTable Table() =>
        new()
        {
            Columns =
            [
                .. new[]
                {
                    Of("verandering", "change"),
                    "id",
                    Of("gemeente", "municipality"),
                    "partner",
                    Of("land", "country"),
                    Of("herkomst", "evidence"),
                    Of("reden", "reason"),
                }.Select(heading => new AnswerColumn(heading, IsNumber: false)),
            ],
            Rows =
            [
                .. changes.Transitions.Select(change =>
                    (IReadOnlyList<string>)
                        [
                            EnumCodes.TransitionKind.LabelOf(change.Kind).In(language),
                            change.After.Partnership.Id,
                            ShownMunicipality.NameOf(change.After).In(language),
                            change.After.Partnership.Partner.Name ?? "",
                            change.After.Partnership.Partner.Country.ToString(),
                            EnumCodes.EvidenceKind.LabelOf(change.After.Partnership.Evidence.Kind).In(language),
                            change.Reason.In(language),
                        ]
                ),
            ],
            Heading = Heading(),
            Notes = [.. Notes()],
        };

    private string Heading()
    {
        (string from, string to) = (DateText.Write(changes.From), DateText.Write(changes.To));
        (PartnershipStatusCounts before, PartnershipStatusCounts after) = (changes.Before, changes.After);
        return AnswerTexts
            .BeforeAndAfter(
                from,
                (before.Counting, before.Certain, before.Possible),
                to,
                (after.Counting, after.Certain, after.Possible)
            )
            .In(language);
    }

    private IEnumerable<string> Notes()
    {
        string[] kinds =
        [
            .. changes
                .Transitions.GroupBy(change => change.Kind)
                .Select(kind =>
                    $"{EnumCodes.TransitionKind.LabelOf(kind.Key).In(language).ToLowerInvariant()} {kind.Count()}"
                ),
        ];
        string list = kinds.Length == 0 ? AnswerTexts.None.In(language) : string.Join(", ", kinds);
        yield return AnswerTexts.ChangesIn(catalog.DataSet.Name, list).In(language);
        if (changes.Transitions.Any(change => change.After.IsReconstructed))
            yield return AnswerTexts.ReconstructedNameNone.In(language);
    }

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);
}
