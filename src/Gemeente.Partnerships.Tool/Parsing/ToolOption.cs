using System.CommandLine;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>An option with its texts in both languages.</summary>
internal sealed class ToolOption<T> : Option<T>, IToolSymbol
{
    public ToolOption(string name, Label text, params string[] aliases)
        : base(name, aliases) => Text = text;

    public Label Text { get; }

    public Label ValueName { get; init; }

    public Label? Refusal { get; private set; }

    public CompletionValues Completions { get; init; } = CompletionValues.None;

    /// <summary>Sets the function that reads the word of the command line, or returns why it is not valid.</summary>
    public Func<string, (T? Value, Label? Refusal)> Reader
    {
        init =>
            CustomParser = result =>
            {
                (T? read, Label? refusal) = value(result.Tokens[0].Value);
                if (refusal is { } reason)
                {
                    Refusal = reason;
                    result.AddError(reason.English);
                }

                return read;
            };
    }
}
