using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The texts and codes of the table writers.</summary>
internal static class TableTexts
{
    /// <summary>The code of a total, as in SDMX.</summary>
    public const string TotalCode = "_T";

    /// <summary>The code of the category for what is not stated, as in SDMX.</summary>
    public const string UnknownCode = "_U";

    public static readonly Label Total = new("totaal", "total");

    public static readonly Label Certain = new("zeker", "certain");
    public static readonly Label Possible = new("mogelijk", "possible");

    public static Label CertainOf(long certain, long total) =>
        new(
            $"Zeker op de peildatum: {certain} van {total}. De andere {total - certain} zijn mogelijk.",
            $"Certain on the date: {certain} of {total}. The other {total - certain} are possible."
        );

    /// <summary>
    /// Returns the code of a category; the code of a total for null. A code that begins with <c>_</c> gets a second
    /// one, so that it cannot be confused with these.
    /// </summary>
    public static string CodeOf(ResultCategory? category) =>
        category switch
        {
            null => TotalCode,
            { Code: null } => UnknownCode,
            { Code: ['_', ..] code } => "_" + code,
            { Code: { } code } => code,
        };

    public static string NameOf(ResultCategory? category, Language language) => (category?.Label ?? Total).In(language);
}
