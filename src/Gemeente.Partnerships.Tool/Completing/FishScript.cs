using System.Text;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>The script for fish. The shell itself quotes what it inserts.</summary>
internal static class FishScript
{
    private const string Tool = "gemeente-partnerships";
    private const string NoCommand = "__fish_use_subcommand";

    public static string Write(CompletionTree tree)
    {
        StringBuilder text = new();
        text.Append("function __gemeente_partnerships_values\n    switch $argv[1]\n");
        foreach ((string dimension, string[] values) in tree.Dimensions)
            text.Append($"        case {Quote(dimension)}\n            printf '%s\\n' {Words(values)}\n");
        text.Append("    end\nend\n\n");
        text.Append(Conditions);
        text.Append($"complete -c {Tool} -f\n");
        Append(NoCommand, tree.Options);
        text.Append($"complete -c {Tool} -n {NoCommand} -l help -l version\n");
        foreach (CompletionTree.Node command in tree.Commands)
        {
            text.Append($"complete -c {Tool} -n {NoCommand} -a {command.Name} -d {Quote(command.Text)}\n");
            string seen = $"__fish_seen_subcommand_from {command.Name}";
            Append(seen, tree.OptionsOf(command));
            text.Append($"complete -c {Tool} -n {Quote(seen)} -l help\n");
            if (command.Arguments.Words.Count > 0 || command.Arguments.HasFiles)
                text.Append($"complete -c {Tool} -n {Quote(seen)}{Values(command.Arguments)}\n");
        }

        return text.ToString();

        void Append(string condition, IEnumerable<CompletionTree.Choice> options)
        {
            foreach (CompletionTree.Choice option in options)
            {
                string names = string.Concat(
                    option.Names.Select(name =>
                        name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"
                    )
                );
                string values = option.Values is { } offered ? $" -r{Values(offered)}" : "";
                text.Append($"complete -c {Tool} -n {Quote(condition)}{names}{values} -d {Quote(option.Text)}\n");
            }
        }
    }

    private static string Values(CompletionValues values) =>
        (values.HasFiles ? " -F" : " -f")
        + (
            values.AreConditions ? " -a '(__gemeente_partnerships_conditions)'"
            : values.Words.Count == 0 ? ""
            : $" -a {Quote(string.Join(' ', values.Words.Select(Quote)))}"
        );

    private static string Words(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    /// <summary>Between single quotes fish replaces only a backslash and the quote itself.</summary>
    private static string Quote(string word) =>
        $"'{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static readonly string Conditions = $$"""
        function __gemeente_partnerships_conditions
            set -l token (string trim -l -c '"\'' -- (commandline -ct))
            set -l found (string match -r -- '^([a-z-]+)(!=|>=|<=|=)(.*,)?' $token)
            if test (count $found) -ge 3
                for value in (__gemeente_partnerships_values $found[2])
                    printf '%s\n' "$found[1]$value"
                end
            else
                for dimension in {{Words(Commands.CompletionCommand.DimensionNames)}}
                    printf '%s=\n' $dimension
                end
            end
        end


        """;
}
