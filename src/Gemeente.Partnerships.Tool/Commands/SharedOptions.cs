using System.CommandLine;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<AnswerFormat> TableFormat() => OneOf<AnswerFormat>("--format", "How to write the answer.");

    public static Option<string?> Data() =>
        new("--data")
        {
            Description = $"The records: {DataInput.Kinds}. [default: {DataInput.Default}]",
            HelpName = "name|file",
        };

    public static Option<string?> OutputFile() =>
        new("--output", "-o") { Description = "The file to write. [default: standard output]", HelpName = "file" };

    public static Argument<string[]> Files(string description) =>
        new("file") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<Language?> Language() =>
        new("--lang")
        {
            Description = "The language of the answer. [default: en]",
            HelpName = "nl|en",
            CustomParser = result =>
            {
                string word = result.Tokens[0].Value;
                if (word is not ("nl" or "en"))
                    result.AddError($"'{word}' is not a value of --lang: nl, en.");
                return word == "nl" ? Text.Language.Dutch : Text.Language.English;
            },
        };

    /// <summary>An option that takes the names of an enum in lower case; the first is the default.</summary>
    public static Option<T> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
        return new Option<T>(name)
        {
            Description = $"{description} [default: {words[0]}]",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                string word = result.Tokens[0].Value;
                int index = Array.IndexOf(words, word);
                if (index < 0)
                    result.AddError($"'{word}' is not a value of {name}: {string.Join(", ", words)}.");
                return index < 0 ? default : Enum.GetValues<T>()[index];
            },
        };
    }
}
