namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>Words that people write instead of a command, for suggestions.</summary>
internal static class CommandWords
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["help"] = "--help",
        ["hulp"] = "--help",
        ["version"] = "--version",
        ["versie"] = "--version",
        ["rapport"] = "report",
        ["feitenblad"] = "report",
        ["lijst"] = "list",
        ["stedenbanden"] = "list",
        ["partnerships"] = "list",
        ["ties"] = "list",
        ["toon"] = "show",
        ["dimensie"] = "dimensions",
        ["dimensies"] = "dimensions",
        ["tel"] = "count",
        ["tellen"] = "count",
        ["aantal"] = "count",
        ["verloop"] = "trend",
        ["veranderingen"] = "changes",
        ["wijzigingen"] = "changes",
        ["gemeente"] = "municipalities",
        ["gemeenten"] = "municipalities",
        ["municipality"] = "municipalities",
        ["importeer"] = "import",
        ["controleer"] = "validate",
        ["check"] = "validate",
        ["converteer"] = "convert",
        ["vergelijk"] = "diff",
        ["compare"] = "diff",
        ["verschil"] = "diff",
        ["dashboard"] = "serve",
        ["server"] = "serve",
        ["webserver"] = "serve",
        ["aanvullen"] = "completion",
    };

    /// <summary>Returns the command or option of a word; null if the table does not have the word.</summary>
    public static string? Find(string word) => Commands.GetValueOrDefault(word);
}
