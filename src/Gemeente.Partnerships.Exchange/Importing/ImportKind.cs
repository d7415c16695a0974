namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The kind of file that an import read.</summary>
public enum ImportKind
{
    /// <summary>A table of partnerships (stedenbanden): CSV, or a sheet of a workbook.</summary>
    Partnerships,

    /// <summary>A table of municipality profiles (profielen).</summary>
    Profiles,

    /// <summary>A table of pairs of twin towns (jumelages).</summary>
    TwinTowns,

    /// <summary>An answer of Wikidata.</summary>
    Wikidata,

    /// <summary>A Data Package.</summary>
    DataPackage,

    /// <summary>A workbook (werkmap) with a whole data set.</summary>
    Workbook,

    /// <summary>Records as JSON or JSON Lines.</summary>
    Json,
}
