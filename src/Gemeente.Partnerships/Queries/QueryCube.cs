namespace Gemeente.Partnerships.Queries;

/// <summary>Which facts of a catalog a query counts.</summary>
public enum QueryCube
{
    /// <summary>The partnerships that count on the date. <c>partnerships</c> in JSON.</summary>
    Partnerships,

    /// <summary>Every partnership, ended and not begun ones included. <c>all-partnerships</c> in JSON.</summary>
    AllPartnerships,

    /// <summary>The municipalities that exist on the date. <c>municipalities</c> in JSON.</summary>
    Municipalities,

    /// <summary>
    /// The municipalities that have partnerships which count. <c>involved-municipalities</c> in JSON.
    /// </summary>
    InvolvedMunicipalities,
}
