namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>The kinds of chart (soort grafiek).</summary>
public enum ChartKind
{
    /// <summary>A bar for each category and series, next to each other (staven).</summary>
    Bars,

    /// <summary>A bar for each category, with a part for each series (gestapelde staven).</summary>
    StackedBars,

    /// <summary>A column for each year, with a part for each series; the possible is a band on the certain.</summary>
    TimeLine,

    /// <summary>
    /// A table of which the cells are coloured by number: categories across, series down (warmtekaart).
    /// </summary>
    HeatMap,

    /// <summary>A map of the Netherlands; each category is a municipality, with its code and point.</summary>
    NetherlandsMap,

    /// <summary>A map of the world; each category is a partner, with its point.</summary>
    WorldMap,
}
