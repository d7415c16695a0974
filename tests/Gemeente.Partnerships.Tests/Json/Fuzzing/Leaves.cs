using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Fuzzing;

/// <summary>
/// The content of a file, found without the reader of the library: the number of records, and each value with the names
/// of the members that contain it.
/// </summary>
internal sealed class Leaves
{
    private const NumberStyles Degrees = NumberStyles.Float;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The number of records.</summary>
    public int Records { get; private set; }

    /// <summary>The content of a document or of lines; null if they are not JSON.</summary>
    public static Leaves? Find(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("\uFEFF"u8))
            file = file["\uFEFF"u8.Length..];
        Leaves leaves = new();
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            for (int i = 0; reader.Read(); i++)
                leaves.AddTop(JsonElement.ParseValue(ref reader), isHead: i == 0);
            return leaves;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The values that occur more often here than in the other file.</summary>
    public IEnumerable<string> Except(Leaves other) =>
        _counts.Where(leaf => other._counts.GetValueOrDefault(leaf.Key) < leaf.Value).Select(leaf => leaf.Key);

    private void AddTop(JsonElement value, bool isHead)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = NameOf(member);
            RecordKind? kind = isHead ? null : RecordKind.All.FirstOrDefault(kind => kind.Line == name);
            Records +=
                kind is not null ? 1
                : isHead
                && RecordKind.All.Any(kind => kind.Array == name)
                && member.Value.ValueKind == JsonValueKind.Array
                    ? member.Value.GetArrayLength()
                : 0;
            if (isHead ? name is not ("$schema" or "version") : name != "records")
                Add(member.Value, kind?.Array ?? name);
        }
    }

    // Null and an empty list are not stated, so they need not be written.
    private void Add(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                    Add(member.Value, $"{path}.{NameOf(member)}");
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                    Add(item, path);
                break;
            case JsonValueKind.Null:
                break;
            default:
                string text = TextOf(value);
                string leaf = $"{path}={(path == "partnerships.partner.location" ? PointOf(text) : text)}";
                _counts[leaf] = _counts.GetValueOrDefault(leaf) + 1;
                break;
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    // A point has other spellings of its numbers: +8 is 8, and white space does not matter.
    private static string PointOf(string text) =>
        text.Split(',') is [var latitude, var longitude]
        && double.TryParse(latitude.Trim(), Degrees, CultureInfo.InvariantCulture, out double north)
        && double.TryParse(longitude.Trim(), Degrees, CultureInfo.InvariantCulture, out double east)
            ? string.Create(CultureInfo.InvariantCulture, $"{north}, {east}")
            : text;

    private static string TextOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetDecimal(out decimal number) ? (number + 0m).ToString("G29", null) : value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        try
        {
            string text = value.GetString()!;
            bool isLongCode = text.Length is 6 or 54 && MunicipalityCode.TryParse(text, out _);
            return isLongCode ? MunicipalityCode.Parse(text).ToString() : text;
        }
        catch (InvalidOperationException)
        {
            // The text is not valid.
            return Convert.ToHexString(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));
        }
    }
}
