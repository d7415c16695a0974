using System.CommandLine;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<AnswerFormat> TableFormat() => OneOf<AnswerFormat>("--format", "The format of the answer.");

    public static Option<string?> Data() =>
        new("--data")
        {
            Description = $"The records: {DataInput.Kinds}. [default: {DataInput.Default}]",
            HelpName = "name|file",
        };

    public static Option<string[]> Where() =>
        new("--where")
        {
            Description = "A condition for what is counted. Several conditions must all be true.",
            HelpName = "condition",
        };

    /// <summary>The conditions of <see cref="Where"/>, for help.</summary>
    public static HelpSection Conditions() =>
        new(
            "Conditions:",
            [
                ("country=TR,MA", "the country is one of these"),
                ("theme=unknown", "no theme is stated"),
                ("\"start-year>=2000\"", "the year is 2000 or later; also <=. The shell needs the quotes"),
            ]
        );

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
                string value = result.Tokens[0].Value;
                if (value is not ("nl" or "en"))
                    result.AddError($"'{value}' is not a value of --lang: nl, en.");
                return value == "nl" ? Text.Language.Dutch : Text.Language.English;
            },
        };

    /// <summary>Returns an option with the names of an enumeration in lower case. The first is the default.</summary>
    public static Option<T> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(value => value.ToLowerInvariant())];
        return new Option<T>(name)
        {
            Description = $"{description} [default: {names[0]}]",
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                string value = result.Tokens[0].Value;
                int index = Array.IndexOf(names, value);
                if (index < 0)
                    result.AddError($"'{value}' is not a value of {name}: {string.Join(", ", names)}.");
                return index < 0 ? default : Enum.GetValues<T>()[index];
            },
        };
    }
}
