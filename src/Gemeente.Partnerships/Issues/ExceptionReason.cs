using System.Text.Json;
using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Issues;

/// <summary>The reason in the message of an exception, without the data that .NET appends to it.</summary>
internal static class ExceptionReason
{
    private const int MaxLength = 200;

    // Rules of the library are shorter. An exception of .NET can quote a part of a file of any length.
    private const int MaxRuleLength = 400;

    /// <summary>Returns why a text is not JSON: shortened, and without the place.</summary>
    public static string Of(JsonException invalid) => Excerpt.Of(invalid.Message.Split(" LineNumber")[0], MaxLength);

    /// <summary>Returns the rule that a value breaks: shortened, and without the name of the parameter.</summary>
    public static string Of(Exception refused)
    {
        string? parameter = (refused as ArgumentException)?.ParamName;
        int end = parameter is null
            ? -1
            : refused.Message.IndexOf($" (Parameter '{parameter}')", StringComparison.Ordinal);
        return Excerpt.Of(end < 0 ? refused.Message : refused.Message.AsSpan(0, end), MaxRuleLength);
    }
}
