using System.Xml;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>
/// Reads the sheets of an .xlsx workbook (ECMA-376, transitional or strict), with the values of formulas.
/// </summary>
internal static class XlsxWorkbook
{
    private const string Relationships = "_rels/.rels";

    /// <exception cref="WorkbookException">The workbook is not valid, or too large.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public static IReadOnlyList<Sheet> Read(WorkbookParts parts, WorkbookLimits limits)
    {
        string path = RelationshipsIn(parts, Relationships, "")
            .Where(relationship => relationship.Type == "officeDocument")
            .Select(relationship => relationship.Target)
            .FirstOrDefault("xl/workbook.xml");
        int end = path.LastIndexOf('/') + 1;
        string folder = path[..end];
        Relationship[] related = [.. RelationshipsIn(parts, $"{folder}_rels/{path[end..]}.rels", folder)];
        List<(string Name, string Id, bool IsHidden)> names = [];
        bool from1904 = false;
        using (XmlReader reader = parts.OpenRequired(path))
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "workbookPr")
                    from1904 = reader.GetAttribute("date1904") is "1" or "true";
                else if (reader.LocalName == "sheet" && reader.Depth == 2)
                    names.Add(
                        (
                            reader.GetAttribute("name") ?? "",
                            IdIn(reader),
                            reader.GetAttribute("state") is "hidden" or "veryHidden"
                        )
                    );
            }
        }

        if (names.Count > limits.MaxSheets)
            throw new WorkbookException(WorkbookIssueMessages.TooManySheets(limits.MaxSheets));
        IReadOnlyList<string> texts = related.FirstOrDefault(part => part.Type == "sharedStrings")
            is { Target: { } shared }
            ? SharedTexts(parts, shared)
            : [];
        DatePrecisions dates = related.FirstOrDefault(part => part.Type == "styles") is { Target: { } styles }
            ? DatePrecisions.Read(parts, styles)
            : DatePrecisions.None;
        List<Sheet> sheets = [];
        foreach ((string name, string id, bool isHidden) in names)
        {
            // A sheet that contains only a chart has another type.
            if (related.FirstOrDefault(part => part.Id == id) is not { Target: not null } part)
                throw WorkbookException.Damaged($"The sheet '{Excerpt.Of(name)}' has no part.");
            if (part.Type != "worksheet")
                continue;
            Sheet sheet = new(name, isHidden);
            XlsxSheetReader.Read(parts, part.Target, sheet, new XlsxCells(texts, dates, from1904));
            sheets.Add(sheet);
        }

        return sheets;
    }

    private static string IdIn(XmlReader sheet)
    {
        string id = "";
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
                id = sheet.Value;
        }

        sheet.MoveToElement();
        return id;
    }

    /// <summary>The parts that a part refers to. Files outside the workbook are left out.</summary>
    private static IEnumerable<Relationship> RelationshipsIn(WorkbookParts parts, string path, string folder)
    {
        using XmlReader? reader = parts.Open(path);
        while (reader?.Read() == true)
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target
                && reader.GetAttribute("Type") is { } type
            )
                yield return new Relationship(
                    reader.GetAttribute("Id") ?? "",
                    type[(type.LastIndexOf('/') + 1)..],
                    Combine(folder, target)
                );
        }
    }

    private static string Combine(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        List<string> path = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }

        return string.Join('/', path);
    }

    private static List<string> SharedTexts(WorkbookParts parts, string path)
    {
        List<string> texts = [];
        using XmlReader reader = parts.OpenRequired(path);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            parts.CountCells(1);
            texts.Add(XlsxText.In(reader));
        }

        return texts;
    }

    /// <summary>A reference from one part to another.</summary>
    private readonly record struct Relationship(string Id, string Type, string Target);
}
