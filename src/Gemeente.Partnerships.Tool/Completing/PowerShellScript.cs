using System.Text;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>The script for PowerShell, from version 5 on.</summary>
internal static class PowerShellScript
{
    public static string Write(CompletionTree tree)
    {
        StringBuilder text = new();
        text.Append("& {\n    $values = @{\n");
        foreach ((string dimension, string[] values) in tree.Dimensions)
            text.Append($"        {Quote(dimension)} = {Array(values)}\n");
        text.Append("    }\n    $arguments = @{\n");
        text.Append($"        '' = {Array(tree.Commands.Select(command => command.Name))}\n");
        foreach (CompletionTree.Node command in tree.Commands)
            text.Append($"        {Quote(command.Name)} = {Array(command.Arguments.Words)}\n");
        text.Append("    }\n    $options = @{\n");
        text.Append($"        '' = {Array(Names(tree.Options).Append("--help").Append("--version"))}\n");
        foreach (CompletionTree.Node command in tree.Commands)
            text.Append(
                $"        {Quote(command.Name)} = "
                    + $"{Array(Names(tree.OptionsOf(command)).Append("--help").Distinct(StringComparer.Ordinal))}\n"
            );
        text.Append("    }\n    $words = @{\n");
        Append("", tree.Options);
        foreach (CompletionTree.Node command in tree.Commands)
            Append(command.Name, tree.OptionsOf(command));
        text.Append("    }\n");
        return text.Append(Main).ToString();

        void Append(string command, IEnumerable<CompletionTree.Choice> options)
        {
            foreach (CompletionTree.Choice option in options)
            {
                foreach (string name in option.Values is null ? [] : option.Names)
                    text.Append($"        {Quote($"{command} {name}")} = {Array(option.Values!.Words)}\n");
            }
        }
    }

    private static IEnumerable<string> Names(IEnumerable<CompletionTree.Choice> options) =>
        options.SelectMany(option => option.Names);

    /// <summary>Between single quotes PowerShell replaces only the quote itself, also a typographic one.</summary>
    private static string Quote(string word)
    {
        StringBuilder text = new("'");
        foreach (char letter in word)
            text.Append(letter is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' ? $"{letter}{letter}" : letter);
        return text.Append('\'').ToString();
    }

    private static string Array(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(Quote))})";

    private const string Main = """
            Register-ArgumentCompleter -Native -CommandName gemeente-partnerships -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object {
                    $_.Extent.EndOffset -lt $cursorPosition
                } | ForEach-Object { $_.Extent.Text.Trim([char[]]"'`"") })
                $command = ''
                for ($i = 0; $i -lt $typed.Count; $i++) {
                    if ($typed[$i] -in '--lang', '--width') { $i++ }
                    elseif ($typed[$i] -notlike '-*') { $command = $typed[$i]; break }
                }
                $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
                $current = $wordToComplete.Trim([char[]]"'`"")
                # A comma without quotes separates words here. The text before it in the same element stays as it is.
                $before = ''
                $element = $commandAst.CommandElements | Where-Object {
                    $_.Extent.StartOffset -lt $cursorPosition -and $_.Extent.EndOffset -ge $cursorPosition
                } | Select-Object -Last 1
                if ($element) {
                    $text = $element.Extent.Text.Substring(0, $cursorPosition - $element.Extent.StartOffset)
                    if ($text.EndsWith($wordToComplete)) {
                        $before = $text.Substring(0, $text.Length - $wordToComplete.Length)
                    }
                }
                $current = $before + $current
                $head = ''
                if ($current -match '^(--[a-z-]+)=' -and $words.ContainsKey("$command $($Matches[1])")) {
                    $previous = $Matches[1]
                    $head = $Matches[0]
                    $current = $current.Substring($head.Length)
                }
                $key = "$command $previous"
                if ($previous -like '-*' -and $words.ContainsKey($key)) {
                    $candidates = $words[$key]
                    if ($previous -eq '--where' -and $current -match '^([a-z-]+)(!=|>=|<=|=)(.*,)?') {
                        $head += $Matches[0]
                        $current = $current.Substring($Matches[0].Length)
                        $candidates = $values[$Matches[1]]
                    }
                    elseif ($previous -in '--columns', '--sort' -and $current -match '^.*,') {
                        $head += $Matches[0]
                        $current = $current.Substring($Matches[0].Length)
                    }
                }
                elseif ($current -like '-*') { $candidates = $options[$command] }
                else { $candidates = $arguments[$command] }
                foreach ($word in $candidates) {
                    if (-not $word.StartsWith($current, [StringComparison]::OrdinalIgnoreCase)) { continue }
                    $whole = "$head$word".Substring($before.Length)
                    $quoted = "'" + ($whole -replace "['\u2018-\u201B]", '$0$0') + "'"
                    $inserted = if ($whole -match '^[\w=.-]+$') { $whole } else { $quoted }
                    [System.Management.Automation.CompletionResult]::new($inserted, $word, 'ParameterValue', $word)
                }
            }.GetNewClosure()
        }

        """;
}
