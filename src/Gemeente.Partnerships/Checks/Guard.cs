using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Checks;

/// <summary>
/// Checks of what a record is given, each returning the value so that an <c>init</c> is one expression.
/// </summary>
internal static class Guard
{
    public static T NotNull<T>(T? value, [CallerMemberName] string property = "")
        where T : class => value ?? throw new ArgumentNullException(property);

    public static string NotBlank(string? value, int longest = int.MaxValue, [CallerMemberName] string property = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, property);
        return value.Length <= longest
            ? value
            : throw new ArgumentException($"{property} is longer than {longest} characters.", property);
    }

    public static string? NullOrNotBlank(string? value, [CallerMemberName] string property = "") =>
        value is null ? null : NotBlank(value, property: property);

    public static T Valid<T>(T value, bool isValid, string rule, [CallerMemberName] string property = "") =>
        isValid ? value : throw new ArgumentException(rule, property);

    public static int? NotNegative(int? value, [CallerMemberName] string property = "") =>
        Valid(value, value is null or >= 0, "A number of people cannot be negative.", property);

    /// <summary>
    /// A list that stands for a set: an item in it twice would be counted twice by eye, and is a slip.
    /// </summary>
    public static ValueList<T> Distinct<T>(ValueList<T>? value, [CallerMemberName] string property = "")
        where T : notnull
    {
        ReadOnlySpan<T> items = NotNull(value, property).AsSpan();
        for (int i = 1; i < items.Length; i++)
        {
            if (items[..i].Contains(items[i]))
                throw new ArgumentException($"{property} holds '{items[i]}' twice.", property);
        }

        return value!;
    }
}
