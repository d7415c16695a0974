using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Reporting.Maps;

/// <summary>Makes the data of an SVG path of whole numbers, each point as the difference with the one before.</summary>
internal sealed class PathText
{
    private readonly StringBuilder _text = new();

    public void Line(ReadOnlySpan<(int X, int Y)> points) => Add(points);

    public void Ring(ReadOnlySpan<(int X, int Y)> points)
    {
        Add(points);
        if (points.Length > 0)
            _text.Append('z');
    }

    public override string ToString() => _text.ToString();

    private void Add(ReadOnlySpan<(int X, int Y)> points)
    {
        if (points.IsEmpty)
            return;
        (int x, int y) = points[0];
        _text.Append(CultureInfo.InvariantCulture, $"M{x} {y}l");
        bool isFirst = true;
        foreach ((int nextX, int nextY) in points[1..])
        {
            if (nextX == x && nextY == y)
                continue;
            if (!isFirst && nextX - x >= 0)
                _text.Append(' ');
            _text.Append(CultureInfo.InvariantCulture, $"{nextX - x}");
            if (nextY - y >= 0)
                _text.Append(' ');
            _text.Append(CultureInfo.InvariantCulture, $"{nextY - y}");
            (x, y) = (nextX, nextY);
            isFirst = false;
        }

        if (isFirst)
            _text.Append("0 0");
    }
}
