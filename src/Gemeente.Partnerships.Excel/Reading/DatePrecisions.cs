using System.Globalization;
using System.Xml;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>
/// The styles whose number format shows a date, each with the part that it shows. A workbook stores a date as a number;
/// only the format makes it a date.
/// </summary>
internal sealed class DatePrecisions
{
    public static readonly DatePrecisions None = new();

    private readonly List<DatePrecision?> _byStyle = [];

    private DatePrecisions() { }

    /// <summary>Reads the styles of an .xlsx workbook.</summary>
    public static DatePrecisions Read(WorkbookParts parts, string path)
    {
        DatePrecisions dates = new();
        Dictionary<int, DatePrecision?> formats = [];
        using XmlReader? reader = parts.Open(path);
        bool isOfCells = false;
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
                isOfCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
                formats[Id(reader)] = Of(reader.GetAttribute("formatCode") ?? "");
            else if (isOfCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                dates._byStyle.Add(
                    formats.TryGetValue(Id(reader), out DatePrecision? own) ? own : OfBuiltIn(Id(reader))
                );
        }

        return dates;
    }

    /// <summary>Returns the part of a date that a style shows; null if it shows a number.</summary>
    public DatePrecision? Of(int style) => style < _byStyle.Count ? _byStyle[style] : null;

    /// <summary>Returns the part of a date that a number format shows; null if it shows a number or a time.</summary>
    public static DatePrecision? Of(string format)
    {
        (bool day, bool month, bool year, bool time) = (false, false, false, false);
        for (int i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(format[i]))
            {
                case '"':
                    i = End(format, '"', i + 1);
                    break;
                case '[':
                    time |= i + 1 < format.Length && format[i + 1] is 'h' or 'H' or 's' or 'S';
                    i = End(format, ']', i + 1);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'g' when format.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    return null;
                case 'd':
                    day = true;
                    break;
                case 'm':
                    month = true;
                    break;
                case 'y' or 'e':
                    year |= format[i] != 'E';
                    break;
                case 'h' or 's':
                    time = true;
                    break;
                case '0' or '#' or '?':
                    // Digits are of a number, or of the fraction of a second.
                    if (!time)
                        return null;
                    break;
            }
        }

        return day ? DatePrecision.Day
            : year && month ? DatePrecision.Month
            : year ? DatePrecision.Year
            : month && !time ? DatePrecision.Day
            : null;
    }

    private static int Id(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? id
            : 0;

    // Formats 27 to 36 and 50 to 58 are dates in some languages.
    private static DatePrecision? OfBuiltIn(int id) =>
        id switch
        {
            17 => DatePrecision.Month,
            (>= 14 and <= 16) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => DatePrecision.Day,
            _ => null,
        };

    private static int End(string format, char sign, int begin) =>
        format.IndexOf(sign, Math.Min(begin, format.Length)) is >= 0 and int end ? end : format.Length;
}
