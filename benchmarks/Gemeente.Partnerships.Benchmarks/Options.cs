using System.Globalization;

namespace Gemeente.Partnerships.Benchmarks;

/// <summary>The options of a command line: pairs of <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    public Options(ReadOnlySpan<string> arguments)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
            {
                throw new UsageException($"'{arguments[i]}' is not an option with a value.");
            }

            _values[arguments[i][2..]] = arguments[i + 1];
        }
    }

    public string? Text(string name) => _values.Remove(name, out string? value) ? value : null;

    /// <summary>Whole numbers of at least 1, separated by commas.</summary>
    public int[]? Numbers(string name) =>
        Text(name)
            ?.Split(',')
            .Select(text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
                    ? number
                    : throw new UsageException($"--{name}: '{text}' is not a whole number of 1 or more.")
            )
            .ToArray();

    public int Number(string name, int defaultValue) =>
        Numbers(name) switch
        {
            null => defaultValue,
            [int number] => number,
            _ => throw new UsageException($"--{name} takes one number."),
        };

    /// <summary>Fails if options are left that the command does not have.</summary>
    public void Done()
    {
        if (_values.Count > 0)
        {
            throw new UsageException($"This command has no option --{_values.Keys.First()}.");
        }
    }
}
