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

    public static Label CertainOf(long certain, long total) =>
        new(
            $"Zeker op de peildatum: {certain} van {total}. De andere {total - certain} zijn mogelijk.",
            $"Certain on the date: {certain} of {total}. The other {total - certain} are possible."
        );

    public static string CodeOf(CellStatus status) =>
        status switch
        {
            CellStatus.Missing => "missing",
            CellStatus.Suppressed => "suppressed",
            _ => "normal",
        };

    public static string CodeOf(SuppressionReason reason) =>
        reason switch
        {
            SuppressionReason.BelowMinimum => "below-minimum",
            SuppressionReason.TotalBelowMinimum => "total-below-minimum",
            SuppressionReason.Dominance => "dominance",
            SuppressionReason.Complementary => "complementary",
            _ => "withheld",
        };

    public static Label Explain(SuppressionReason reason) =>
        reason switch
        {
            SuppressionReason.BelowMinimum => new Label(
                "het aantal ligt onder het minimum",
                "the count is below the minimum"
            ),
            SuppressionReason.TotalBelowMinimum => new Label(
                "het totaal van de rij of kolom ligt onder het minimum",
                "the total of the row or column is below the minimum"
            ),
            SuppressionReason.Dominance => new Label(
                "een of enkele eenheden bepalen het grootste deel",
                "one or a few contributors dominate"
            ),
            SuppressionReason.Complementary => new Label(
                "een andere onderdrukte cel is eruit te berekenen",
                "another suppressed cell could be computed from it"
            ),
            _ => new Label("de hele tabel wordt niet gepubliceerd", "the whole table is withheld"),
        };

    /// <summary>
    /// The code of a category; the code of a total for null. A code that begins with <c>_</c> gets a second one,
    /// so that it cannot be confused with these.
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
