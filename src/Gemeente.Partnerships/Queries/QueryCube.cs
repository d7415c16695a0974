namespace Gemeente.Partnerships.Queries;

/// <summary>The facts of a catalog that a query counts.</summary>
public enum QueryCube
{
    /// <summary>The partnerships that count on the date. <c>partnerships</c> in JSON.</summary>
    Partnerships,

    /// <summary>
    /// All partnerships, including those that ended or have not begun. <c>all-partnerships</c> in JSON.
    /// </summary>
    AllPartnerships,

    /// <summary>The municipalities that exist on the date. <c>municipalities</c> in JSON.</summary>
    Municipalities,

    /// <summary>
    /// The municipalities with partnerships that count on the date. <c>involved-municipalities</c> in JSON.
    /// </summary>
    InvolvedMunicipalities,
}
