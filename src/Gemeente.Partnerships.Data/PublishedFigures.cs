using Gemeente.Partnerships.Data.Csv;

namespace Gemeente.Partnerships.Data;

/// <summary>The 46 figures of the NCDO summary of 2008 about partnerships with countries of origin.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class PublishedFigures
{
    /// <summary>
    /// Reads the figures that were published about a data set: those of the summary for a data set with the name of
    /// <see cref="NcdoDataSet"/>, also if it was read from a file. Empty for others.
    /// </summary>
    /// <param name="dataSet">The data set.</param>
    public static ValueList<PublishedFigure> About(PartnershipDataSet dataSet) =>
        Guard.NotNull(dataSet).Name == NcdoDataSet.Name ? Load() : [];

    /// <summary>Reads the figures, in the order of the summary.</summary>
    public static ValueList<PublishedFigure> Load() =>
        [
            .. EmbeddedCsv.Read(
                "ncdo-2008/figures.csv",
                [],
                ["id", "published", "relation", "unit", "base", "reference_date", "derivable", "says"],
                row => new PublishedFigure
                {
                    Id = row.RequiredText("id"),
                    Published = row.RequiredText("published"),
                    Relation =
                        FigureCodes.Relation.Find(row.Text("relation") ?? "")
                        ?? row.Unexpected<FigureRelation>("relation", FigureCodes.Relation.All),
                    Unit = row.RequiredText("unit"),
                    Base = row.Text("base"),
                    ReferenceDate = row.Date("reference_date"),
                    IsDerivable = row.Text("derivable") switch
                    {
                        "yes" => true,
                        "no" => false,
                        _ => row.Unexpected<bool>("derivable", "yes or no"),
                    },
                    Statement = row.RequiredText("says"),
                }
            ),
        ];
}
