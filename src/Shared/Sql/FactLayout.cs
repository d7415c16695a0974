using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>
/// The names of the tables and columns of stored facts. A column of a dimension has the id of the dimension. Other
/// columns have an underscore, which no id of a dimension has.
/// </summary>
internal static class FactLayout
{
    /// <summary>The version of the layout. A store with another version is refused.</summary>
    public const int Version = 1;

    public const string Partnerships = "partnerships";
    public const string Municipalities = "municipalities";
    public const string Dimensions = "dimensions";
    public const string Measures = "measures";
    public const string Load = "load";

    public const string Id = "_id";
    public const string Counted = "_counted";
    public const string Certain = "_certain";
    public const string Exists = "_exists";
    public const string Involved = "_involved";
    public const string CertainlyInvolved = "_certainly_involved";

    /// <summary>Returns the column of other categories by which a dimension is found.</summary>
    public static string OtherColumn(string dimension, string others) => $"{dimension}_or_{others}";

    /// <summary>Returns the column of the lower bounds of a measure, in ten-thousandths.</summary>
    public static string LowerColumn(string measure) => $"{measure}_lower";

    /// <summary>Returns the column of the upper bounds of a measure, in ten-thousandths.</summary>
    public static string UpperColumn(string measure) => $"{measure}_upper";

    /// <summary>Returns the table of a cube, the column of its facts and the column of its certain facts.</summary>
    /// <param name="cube">The cube.</param>
    public static (string Table, string? Selected, string? Certain) Of(QueryCube cube) =>
        cube switch
        {
            QueryCube.Partnerships => (Partnerships, Counted, Certain),
            QueryCube.AllPartnerships => (Partnerships, null, Certain),
            QueryCube.Municipalities => (Municipalities, Exists, null),
            _ => (Municipalities, Involved, CertainlyInvolved),
        };
}
