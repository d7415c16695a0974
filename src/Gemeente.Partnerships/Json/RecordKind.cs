using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json;

/// <summary>A kind of record of a data set: its names in the format, and how it is read and written.</summary>
/// <param name="Array">The name of the array of such records in a document.</param>
/// <param name="Line">The name of such a record in a line of JSON Lines.</param>
/// <param name="Read">Reads such a record; null when it is wrong.</param>
/// <param name="Write">Writes such a record.</param>
internal sealed record RecordKind(string Array, string Line, ReadValue<object> Read, Action<RecordWriter, object> Write)
{
    public static readonly RecordKind Municipality = Of(
        "municipalities",
        "municipality",
        () => FormatObjects.Municipality
    );

    public static readonly RecordKind Country = Of("countries", "country", () => FormatObjects.Country);

    public static readonly RecordKind IncomeGroup = Of("incomeGroups", "incomeGroup", () => FormatObjects.IncomePeriod);

    public static readonly RecordKind EuStatus = Of("euStatuses", "euStatus", () => FormatObjects.EuPeriod);

    public static readonly RecordKind Profile = Of("profiles", "profile", () => FormatObjects.Profile);

    public static readonly RecordKind Partnership = Of("partnerships", "partnership", () => FormatObjects.Partnership);

    /// <summary>All kinds, in the order in which records are written.</summary>
    public static readonly ValueList<RecordKind> All =
    [
        Municipality,
        Country,
        IncomeGroup,
        EuStatus,
        Profile,
        Partnership,
    ];

    private static RecordKind Of<TRecord>(string array, string line, Func<JsonObject<TRecord>> type)
        where TRecord : class =>
        new(
            array,
            line,
            (ref reader) => reader.ReadRecord(type()),
            (writer, record) => writer.Write(type(), (TRecord)record)
        );
}
