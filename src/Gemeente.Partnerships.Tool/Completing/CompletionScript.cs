namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>
/// A shell for which there is a script. The script has all words, so that a keystroke starts no process.
/// </summary>
/// <param name="Write">Returns the script.</param>
internal sealed record CompletionScript(Func<CompletionTree, string> Write)
{
    /// <summary>The shells by their name.</summary>
    public static SortedDictionary<string, CompletionScript> Shells { get; } =
        new(StringComparer.Ordinal)
        {
            ["bash"] = new(BashScript.Write),
            ["fish"] = new(FishScript.Write),
            ["pwsh"] = new(PowerShellScript.Write),
            ["zsh"] = new(ZshScript.Write),
        };
}
