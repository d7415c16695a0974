using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool;

/// <summary>The settings that a user makes for all programs: the language and whether there are colours.</summary>
/// <param name="read">Reads a variable of the environment; null if it is not set.</param>
internal sealed class ToolEnvironment(Func<string, string?> read)
{
    // In the order of POSIX.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static ToolEnvironment OfProcess => new(Environment.GetEnvironmentVariable);

    /// <summary>Dutch if the locale is; else English.</summary>
    public Language Language =>
        LocaleVariables.Select(read).FirstOrDefault(locale => !string.IsNullOrEmpty(locale)) is { } locale
        && IsDutch(locale)
            ? Language.Dutch
            : Language.English;

    /// <summary>
    /// False if NO_COLOR has any value, or the terminal is one without colours. An empty NO_COLOR has no effect.
    /// </summary>
    public bool AllowsColours => string.IsNullOrEmpty(read("NO_COLOR")) && read("TERM") is not "dumb";

    /// <summary>True for <c>nl</c>, <c>nl_NL.UTF-8</c> and <c>nl-BE</c>, not for <c>nldasdf</c>.</summary>
    private static bool IsDutch(string locale) =>
        locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
        && (locale.Length == 2 || locale[2] is '_' or '-' or '.' or '@');
}
