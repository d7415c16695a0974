using System.Globalization;
using System.Text.Json;

namespace Gemeente.Partnerships.Fields;

/// <summary>The texts of values that a <see cref="RecordField{T}"/> compares and shows; null for nothing.</summary>
internal static class FieldText
{
    /// <summary>Codes between commas.</summary>
    public static string? Codes<T>(ValueList<T> items)
        where T : notnull => items.Count == 0 ? null : string.Join(", ", items.Select(item => item.ToString()));

    /// <summary>Texts in quotes: other than codes, they may hold commas themselves.</summary>
    public static string? Quoted(IReadOnlyCollection<string> texts) =>
        texts.Count == 0
            ? null
            : string.Join(", ", texts.Select(text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"));

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Truth(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    /// <summary>The name of a value as in JSON: <c>public-body</c>.</summary>
    public static string? Name<T>(T? value)
        where T : struct, Enum =>
        value is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;
}
