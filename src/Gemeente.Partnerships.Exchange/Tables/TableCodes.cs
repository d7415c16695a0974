using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The codes of the enumerations of published tables, with an explanation of each reason.</summary>
internal static class TableCodes
{
    public static readonly EnumCodes<CellStatus> Status = new(
        (CellStatus.Normal, "normal"),
        (CellStatus.Missing, "missing"),
        (CellStatus.Suppressed, "suppressed")
    );

    public static readonly EnumCodes<SuppressionReason> Reason = new(
        (
            SuppressionReason.BelowMinimum,
            "below-minimum",
            new Label("het aantal ligt onder het minimum", "the count is below the minimum")
        ),
        (
            SuppressionReason.TotalBelowMinimum,
            "total-below-minimum",
            new Label(
                "het totaal van de rij of kolom ligt onder het minimum",
                "the total of the row or column is below the minimum"
            )
        ),
        (
            SuppressionReason.Dominance,
            "dominance",
            new Label("een of enkele eenheden bepalen het grootste deel", "one or a few contributors dominate")
        ),
        (
            SuppressionReason.Complementary,
            "complementary",
            new Label(
                "een andere onderdrukte cel is eruit te berekenen",
                "another suppressed cell could be computed from it"
            )
        ),
        (
            SuppressionReason.Withheld,
            "withheld",
            new Label("de hele tabel wordt niet gepubliceerd", "the whole table is withheld")
        )
    );
}
