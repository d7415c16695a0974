using System.CommandLine;
using System.CommandLine.Help;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Commands;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>
/// The words that a shell completes: commands, their options and values, and the values of dimensions.
/// </summary>
/// <param name="Commands">The commands.</param>
/// <param name="Options">The options of every command.</param>
/// <param name="Dimensions">The values of each dimension, for conditions.</param>
internal sealed record CompletionTree(
    IReadOnlyList<CompletionTree.Node> Commands,
    IReadOnlyList<CompletionTree.Choice> Options,
    IReadOnlyList<(string Dimension, string[] Values)> Dimensions
)
{
    // The values of a dimension with more of them, such as the name of a partner, are not offered.
    private const int MaxValues = 1000;

    /// <summary>The options of a command and of every command.</summary>
    public IEnumerable<Choice> OptionsOf(Node command) => command.Options.Concat(Options);

    public static CompletionTree Of(RootCommand root, Language language) =>
        new(
            [.. root.Subcommands.Select(command => NodeOf(command, language))],
            [.. root.Options.Where(option => option.Recursive).Select(option => ChoiceOf(option, language))],
            ValuesOf(language)
        );

    private static Node NodeOf(Command command, Language language) =>
        new(
            command.Name,
            command is ToolCommand tool ? FirstSentence(tool.Text.In(language)) : "",
            [.. command.Options.Select(option => ChoiceOf(option, language))],
            (command.Arguments.FirstOrDefault() as IToolSymbol)?.Completions ?? CompletionValues.None
        );

    private static Choice ChoiceOf(Option option, Language language)
    {
        string[] names =
        [
            .. option.Aliases.Append(option.Name).Where(name => name.StartsWith('-')).Distinct(StringComparer.Ordinal),
        ];
        if (option is HelpOption)
            return new Choice(["--help"], HelpTexts.ShowHelp.In(language), null);
        return option is IToolSymbol symbol
            ? new Choice(
                names,
                FirstSentence(symbol.Text.In(language)),
                symbol.ValueName == default ? null : symbol.Completions
            )
            : new Choice(names, HelpTexts.ShowVersion.In(language), null);
    }

    private static string FirstSentence(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    /// <summary>
    /// Returns the codes of each dimension that has a list of them. Countries and municipalities have names too, those
    /// of today.
    /// </summary>
    private static (string Dimension, string[] Values)[] ValuesOf(Language language)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: NcdoDataSet.ReferenceDate);
        var reader = new QueryTextReader(catalog);
        string[] countries =
        [
            .. EmbeddedRegisters.Countries.All.SelectMany(country =>
                new[] { country.Code.ToString(), country.GetName(language) }
            ),
        ];
        string[] municipalities =
        [
            .. EmbeddedRegisters
                .Municipalities.ExistingOn(DateText.Today)
                .SelectMany(municipality => municipality.OtherNames.Prepend(municipality.Name)),
        ];
        return
        [
            .. CompletionCommand.DimensionNames.Select(dimension =>
                (
                    dimension,
                    Offered(
                        dimension switch
                        {
                            _ when dimension == PartnershipDimensions.Country.Id => countries,
                            _ when dimension == PartnershipDimensions.Municipality.Id => municipalities,
                            _ => CodesOf(dimension, reader),
                        }
                    )
                )
            ),
        ];
    }

    private static IEnumerable<string> CodesOf(string dimension, QueryTextReader reader) =>
        reader.ReadCategories(dimension).Select(category => category.Code ?? "unknown");

    /// <summary>A value with a comma would be two values, and one with a control character cannot be typed.</summary>
    private static string[] Offered(IEnumerable<string> values)
    {
        string[] offered =
        [
            .. values
                .Append("unknown")
                .Where(value => value.Length > 0 && !value.Contains(',', StringComparison.Ordinal))
                .Where(value => !value.Any(char.IsControl))
                .Distinct(StringComparer.Ordinal),
        ];
        return offered.Length <= MaxValues ? offered : [];
    }

    /// <summary>A command.</summary>
    internal sealed record Node(string Name, string Text, IReadOnlyList<Choice> Options, CompletionValues Arguments);

    /// <summary>An option.</summary>
    /// <param name="Names">Its names, the short one first.</param>
    /// <param name="Text">Its description.</param>
    /// <param name="Values">Its values; null if it has none.</param>
    internal sealed record Choice(IReadOnlyList<string> Names, string Text, CompletionValues? Values);
}
