using System.Text;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>The functions that the scripts of bash and zsh share. They set the variable <c>candidates</c>.</summary>
internal static class PosixWords
{
    /// <summary>Returns the functions.</summary>
    public static string Write(CompletionTree tree)
    {
        StringBuilder text = new();
        text.Append("_gemeente_partnerships_values() {\n    case $1 in\n");
        foreach ((string dimension, string[] values) in tree.Dimensions)
            text.Append($"        {dimension}) {Array(values)} ;;\n");
        text.Append("        *) candidates=() ;;\n    esac\n}\n\n");

        text.Append("_gemeente_partnerships_options() {\n    case $1 in\n");
        foreach (CompletionTree.Node command in tree.Commands)
        {
            IEnumerable<string> names = tree.OptionsOf(command).SelectMany(option => option.Names);
            text.Append(
                $"        {command.Name}) {Array(names.Append("--help").Distinct(StringComparer.Ordinal))} ;;\n"
            );
        }

        string[] global = [.. tree.Options.SelectMany(option => option.Names), "--help", "--version"];
        text.Append($"        *) {Array(global.Distinct(StringComparer.Ordinal))} ;;\n    esac\n}}\n\n");

        text.Append("_gemeente_partnerships_words() {\n    files=0 listed=0 conditions=0\n    case \"$1 $2\" in\n");
        text.Append($"        ' ') {Array(tree.Commands.Select(command => command.Name))} ;;\n");
        foreach (CompletionTree.Node command in tree.Commands)
        {
            foreach (CompletionTree.Choice option in tree.OptionsOf(command))
            {
                if (option.Values is { } values)
                    Append(string.Join('|', option.Names.Select(name => Quote($"{command.Name} {name}"))), values);
            }
        }

        foreach (CompletionTree.Choice option in tree.Options)
        {
            if (option.Values is { } values)
                Append(string.Join('|', option.Names.Select(name => $"' {name}'")), values);
        }

        text.Append("        *) return 1 ;;\n    esac\n}\n\n");
        text.Append("_gemeente_partnerships_arguments() {\n    files=0 listed=0 conditions=0\n    case $1 in\n");
        text.Append($"        '') {Array(tree.Commands.Select(command => command.Name))} ;;\n");
        foreach (CompletionTree.Node command in tree.Commands)
            Append(command.Name, command.Arguments);
        text.Append("        *) candidates=() ;;\n    esac\n}\n\n");
        return text.ToString();

        void Append(string pattern, CompletionValues values)
        {
            text.Append($"        {pattern}) {Array(values.Words)}");
            if (values.HasFiles)
                text.Append(" files=1");
            if (values.AreListed)
                text.Append(" listed=1");
            if (values.AreConditions)
                text.Append(" conditions=1");
            text.Append(" ;;\n");
        }
    }

    /// <summary>Returns a word between single quotes, in which a shell replaces nothing.</summary>
    public static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Array(IEnumerable<string> words) => $"candidates=({string.Join(' ', words.Select(Quote))})";
}
