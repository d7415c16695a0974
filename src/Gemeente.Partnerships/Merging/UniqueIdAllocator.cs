using System.Globalization;

namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Gives each partnership of a merged data set a unique id: its own id if that is free, or its id with a number.
/// </summary>
internal sealed class UniqueIdAllocator(IEnumerable<string> wanted)
{
    private readonly HashSet<string> _wanted = new(wanted, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public string Take(string id)
    {
        string free = id;
        while (!_taken.Add(free))
        {
            int number = _numbers.GetValueOrDefault(id, 1);
            do free = Numbered(id, ++number);
            while (_wanted.Contains(free));
            _numbers[id] = number;
        }

        return free;
    }

    private static string Numbered(string id, int number)
    {
        string end = "-" + number.ToString(CultureInfo.InvariantCulture);
        return id.Length + end.Length <= Partnership.MaxIdLength
            ? id + end
            : id[..(Partnership.MaxIdLength - end.Length)] + end;
    }
}
