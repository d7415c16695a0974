using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Listing;

/// <summary>Writes the history of a municipality: a tree for people, and a row for each change for programs.</summary>
internal sealed class HistoryWriter(MunicipalityHistory history, Language language)
{
    private const int DefaultWidth = 100;
    private const string Predecessor = "predecessor";
    private const string Heir = "heir";

    private static readonly string[] Members =
    [
        "direction",
        "level",
        "of",
        "date",
        "kind",
        "main",
        "planned",
        "code",
        "name",
        "inhabitants",
        "areaShare",
        "source",
    ];

    public void Write(ToolConsole console, AnswerFormat format)
    {
        if (format != AnswerFormat.Table)
        {
            Answer().Write(console, format);
            return;
        }

        string tree = history.ToString(language, console.Width ?? DefaultWidth);
        foreach (string line in tree.TrimEnd('\n').Split('\n'))
            console.Output.WriteLine(line);
    }

    private Answer Answer()
    {
        string[][] rows =
        [
            .. RowsOf(Predecessor, history.Predecessors, 1, history.Municipality.Code),
            .. RowsOf(Heir, history.Heirs, 1, history.Municipality.Code),
        ];
        return new Answer(
            _ => new AnswerTable
            {
                Columns = [.. Members.Select(member => new AnswerColumn(member, IsNumber: false))],
                Rows = rows,
            },
            [Members, .. rows],
            WriteJson
        );
    }

    /// <summary>Returns a row for each change, those of a branch below it.</summary>
    private static IEnumerable<string[]> RowsOf(
        string direction,
        ValueList<MunicipalityBranch> branches,
        int level,
        MunicipalityCode of
    )
    {
        foreach (MunicipalityBranch branch in branches)
        {
            MunicipalityHeir change = branch.Change;
            MunicipalityCode code = branch.Municipality?.Code ?? change.Code;
            yield return
            [
                direction,
                Number(level),
                of.ToString(),
                DateText.Write(change.From),
                EnumCodes.SuccessionEvent.CodeOf(change.Kind),
                Flag(change.IsMain),
                Flag(change.IsPlanned),
                code.ToString(),
                branch.Municipality?.Name ?? "",
                change.Inhabitants is { } inhabitants ? Number(inhabitants) : "",
                change.AreaShare?.ToString(CultureInfo.InvariantCulture) ?? "",
                change.Source ?? "",
            ];
            foreach (string[] row in RowsOf(direction, branch.Branches, level + 1, code))
                yield return row;
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        Municipality municipality = history.Municipality;
        json.WriteStartObject();
        json.WriteString("code", municipality.Code.ToString());
        json.WriteString("name", municipality.Name);
        json.WriteString("province", municipality.Province?.Code);
        json.WriteString("validFrom", municipality.ValidFrom.ToString());
        json.WriteString("validTo", municipality.ValidTo is { } end ? DateText.Write(end) : null);
        WriteBranches(json, "predecessors", history.Predecessors);
        WriteBranches(json, "heirs", history.Heirs);
        json.WriteEndObject();
    }

    private static void WriteBranches(Utf8JsonWriter json, string name, ValueList<MunicipalityBranch> branches)
    {
        json.WriteStartArray(name);
        foreach (MunicipalityBranch branch in branches)
        {
            MunicipalityHeir change = branch.Change;
            json.WriteStartObject();
            json.WriteString("date", DateText.Write(change.From));
            json.WriteString("kind", EnumCodes.SuccessionEvent.CodeOf(change.Kind));
            json.WriteBoolean("main", change.IsMain);
            json.WriteBoolean("planned", change.IsPlanned);
            json.WriteString("code", (branch.Municipality?.Code ?? change.Code).ToString());
            json.WriteString("name", branch.Municipality?.Name);
            if (change.Inhabitants is { } inhabitants)
                json.WriteNumber("inhabitants", inhabitants);
            if (change.AreaShare is { } share)
                json.WriteNumber("areaShare", share);
            json.WriteString("source", change.Source);
            WriteBranches(json, name, branch.Branches);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
