using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>An option or argument with its texts in both languages.</summary>
internal interface IToolSymbol
{
    /// <summary>The description.</summary>
    Label Text { get; }

    /// <summary>The word for its value; empty if it has none.</summary>
    Label ValueName { get; }

    /// <summary>The reason why the value of the command line is not valid; null if it is valid.</summary>
    Label? Refusal { get; }

    /// <summary>The values that completion offers.</summary>
    CompletionValues Completions { get; }
}
