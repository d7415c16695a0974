using System.CommandLine;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>An argument with its texts in both languages.</summary>
/// <param name="name">The word for its value.</param>
/// <param name="text">The description.</param>
internal sealed class ToolArgument<T>(Label name, Label text) : Argument<T>(name.English), IToolSymbol
{
    public Label Text => text;

    public Label ValueName => name;

    public Label? Refusal => null;

    public CompletionValues Completions { get; init; } = CompletionValues.None;
}
