using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Checks;

/// <summary>
/// Checks the values of records. Each check returns the value, so that an <c>init</c> accessor is one expression.
/// </summary>
internal static class Guard
{
    public static T NotNull<T>(T? value, [CallerMemberName] string property = "")
        where T : class => value ?? throw new ArgumentNullException(property);

    public static string NotBlank(string? value, int maxLength = int.MaxValue, [CallerMemberName] string property = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, property);
        return value.Length <= maxLength
            ? value
            : throw new ArgumentException($"{property} is longer than {maxLength} characters.", property);
    }

    public static string? NullOrNotBlank(string? value, [CallerMemberName] string property = "") =>
        value is null ? null : NotBlank(value, property: property);

    public static T Valid<T>(T value, bool isValid, string rule, [CallerMemberName] string property = "") =>
        isValid ? value : throw new ArgumentException(rule, property);

    public static int? NotNegative(int? value, [CallerMemberName] string property = "") =>
        Valid(value, value is null or >= 0, "A number of people cannot be negative.", property);

    /// <summary>
    /// Checks a list that is used as a set. Duplicates are rejected because they would be counted twice.
    /// </summary>
    public static ValueList<T> Distinct<T>(ValueList<T>? value, [CallerMemberName] string property = "")
        where T : notnull
    {
        ReadOnlySpan<T> items = NotNull(value, property).AsSpan();
        for (int i = 1; i < items.Length; i++)
        {
            if (items[..i].Contains(items[i]))
                throw new ArgumentException($"{property} contains '{items[i]}' twice.", property);
        }

        return value!;
    }
}
