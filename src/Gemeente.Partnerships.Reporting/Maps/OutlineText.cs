using System.Globalization;

namespace Gemeente.Partnerships.Reporting.Maps;

/// <summary>Reads the embedded files with outlines. Their format is in the folder's README.</summary>
internal static class OutlineText
{
    /// <summary>Returns the rows of a file below its header, each split into its fields.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream =
            typeof(OutlineText).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"'{file}' is not embedded.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }

    /// <summary>Returns the points of a shape: the first, and then the difference with the one before.</summary>
    public static (int X, int Y)[] Points(string shape)
    {
        string[] numbers = shape.Split(' ');
        var points = new (int X, int Y)[numbers.Length / 2];
        int x = 0;
        int y = 0;
        for (int i = 0; i < points.Length; i++)
        {
            x += int.Parse(numbers[2 * i], CultureInfo.InvariantCulture);
            y += int.Parse(numbers[(2 * i) + 1], CultureInfo.InvariantCulture);
            points[i] = (x, y);
        }

        return points;
    }
}
