using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The words and codes that the writers of tables share.</summary>
internal static class TableTexts
{
    /// <summary>The code of a total, as SDMX has it.</summary>
    public const string TotalCode = "_T";

    /// <summary>The code of what is not stated, as SDMX has it.</summary>
    public const string UnknownCode = "_U";

    public static readonly Label Total = new("totaal", "total");

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
                "een of enkele bijdragers overheersen",
                "one or a few contributors dominate"
            ),
            SuppressionReason.Complementary => new Label(
                "een andere verborgen cel zou eruit te berekenen zijn",
                "another hidden cell could be computed from it"
            ),
            _ => new Label("de tabel wordt als geheel niet gepubliceerd", "the table is withheld as a whole"),
        };

    /// <summary>The code of a category, of a total without one; a code of a host's own never reads as either.</summary>
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
