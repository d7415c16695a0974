using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Registers;

/// <summary>Writes the history of a municipality as a tree of lines.</summary>
internal sealed class HistoryText
{
    private const int MinTextWidth = 20;

    private readonly StringBuilder _text = new();
    private readonly Language _language;
    private readonly int _maxWidth;

    private HistoryText(Language language, int maxWidth)
    {
        _language = language;
        _maxWidth = maxWidth;
    }

    /// <summary>Returns the municipality, its predecessors and its heirs, a line or more for each.</summary>
    public static string Of(MunicipalityHistory history, Language language, int maxWidth)
    {
        var writer = new HistoryText(language, maxWidth);
        writer.Add("", "", Title(history.Municipality, language));
        writer.Add(new Label("Voorgangers", "Predecessors"), history.Predecessors);
        writer.Add(new Label("Opvolgers", "Heirs"), history.Heirs);
        return writer._text.ToString();
    }

    private static string Title(Municipality municipality, Language language)
    {
        string title = $"{municipality.Name} ({municipality.Code})";
        if (municipality.Province is { } province)
            title += $", {province.GetName(language)}";
        if (municipality.ValidFrom is { Date: { } begin, Kind: var kind })
        {
            Label from = kind == PeriodBoundKind.By ? new("bestond al in", "existed by") : new("vanaf", "from");
            title += $", {from.In(language)} {begin}";
        }

        return municipality.ValidTo is { } end
            ? $"{title}, {new Label("opgeheven op", "ended on").In(language)} {Text(end)}"
            : title;
    }

    private void Add(Label heading, ValueList<MunicipalityBranch> branches)
    {
        if (branches.Count == 0)
            return;
        Add("", "", heading.In(_language));
        AddBranches(branches, indent: "");
    }

    private void AddBranches(ValueList<MunicipalityBranch> branches, string indent)
    {
        for (int i = 0; i < branches.Count; i++)
        {
            bool isLast = i == branches.Count - 1;
            string next = indent + (isLast ? "   " : "│  ");
            bool hasBranches = branches[i].Branches.Count > 0;
            Add(indent + (isLast ? "└─ " : "├─ "), next + (hasBranches ? "│  " : "   "), Line(branches[i]));
            AddBranches(branches[i].Branches, next);
        }
    }

    private string Line(MunicipalityBranch branch)
    {
        MunicipalityHeir change = branch.Change;
        string kind = KindOf(change.Kind).In(_language);
        string main =
            change.IsMain && change.Kind == SuccessionEvent.Split
                ? new Label(", grootste deel", ", largest part").In(_language)
                : "";
        string planned = change.IsPlanned ? new Label(", voorgenomen", ", planned").In(_language) : "";
        return $"{Text(change.From)} {branch.ToString(_language)}: {kind}{main}{planned}";
    }

    private static Label KindOf(SuccessionEvent kind) =>
        kind switch
        {
            SuccessionEvent.Merger => new("samenvoeging", "merger"),
            SuccessionEvent.Split => new("splitsing", "division"),
            SuccessionEvent.Rename => new("naamswijziging", "renaming"),
            _ => new("grenswijziging", "boundary change"),
        };

    // Breaks a line between words. Its next lines have the lines of the tree before them.
    private void Add(string first, string next, string text)
    {
        int width = Math.Max(MinTextWidth, _maxWidth - Math.Max(first.Length, next.Length));
        string prefix = first;
        while (text.Length > width)
        {
            int space = text.LastIndexOf(' ', width);
            if (space > 0 && text[space + 1] == '%')
                space = text.LastIndexOf(' ', space - 1);
            if (space <= 0)
                space = text.IndexOf(' ');
            if (space < 0)
                break;
            _text.Append(prefix).Append(text, 0, space).Append('\n');
            text = text[(space + 1)..];
            prefix = next;
        }

        _text.Append(prefix).Append(text).Append('\n');
    }

    private static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
