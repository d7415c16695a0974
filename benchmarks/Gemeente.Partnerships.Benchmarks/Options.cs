using System.Globalization;

namespace Gemeente.Partnerships.Benchmarks;

/// <summary>What is asked for on the command line: pairs of <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    public Options(ReadOnlySpan<string> arguments)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
            {
                throw new UsageException($"'{arguments[i]}' is no option with a value.");
            }

            _values[arguments[i][2..]] = arguments[i + 1];
        }
    }

    public string? Text(string name) => _values.Remove(name, out string? value) ? value : null;

    /// <summary>Whole numbers of at least 1, set apart by commas.</summary>
    public int[]? Numbers(string name) =>
        Text(name)
            ?.Split(',')
            .Select(text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
                    ? number
                    : throw new UsageException($"--{name}: '{text}' is no number.")
            )
            .ToArray();

    public int Number(string name, int otherwise) =>
        Numbers(name) switch
        {
            null => otherwise,
            [int number] => number,
            _ => throw new UsageException($"--{name} takes one number."),
        };

    /// <summary>Fails when there are options that nobody asked for.</summary>
    public void Done()
    {
        if (_values.Count > 0)
        {
            throw new UsageException($"There is no option --{_values.Keys.First()} here.");
        }
    }
}
