using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// The objects of the format. Those of records are made from the tables of fields when they are first used.
/// </summary>
internal static class FormatObjects
{
    /// <summary>The head of a document, with the arrays of records.</summary>
    public static readonly MemberNames DataSet = new(
        "data set",
        ["$schema", "version", "name", "asOf", "attribution", .. RecordKind.All.Select(kind => kind.Array)],
        ["version", "name"]
    );

    /// <summary>
    /// A line of JSON Lines, which has one of these members: a record, in the order of the kinds, or the number of
    /// records.
    /// </summary>
    public static readonly MemberNames Line = new(
        "line",
        [.. RecordKind.All.Select(kind => kind.Line), RecordCount],
        []
    )
    {
        KeepsOthers = false,
    };

    /// <summary>The member of the last line of JSON Lines: the number of records before it.</summary>
    public const string RecordCount = "records";

    public static readonly MemberNames Amount = new("amount", ["from", "to"], ["from"]);

    public static JsonObject<Partnership> Partnership => field ??= new(PartnershipFields.Table);

    public static JsonObject<Partner> Partner => field ??= new(PartnerFields.Table);

    public static JsonObject<Period> Period => field ??= new(PeriodFields.Table);

    public static JsonObject<Evidence> Evidence => field ??= new(EvidenceFields.Table);

    public static JsonObject<MunicipalityProfile> Profile => field ??= new(ProfileFields.Table);

    public static JsonObject<Municipality> Municipality => field ??= new(MunicipalityFields.Table);

    public static JsonObject<Country> Country => field ??= new(CountryFields.Table);

    public static JsonObject<DacIncomePeriod> IncomePeriod => field ??= new(IncomePeriodFields.Table);

    public static JsonObject<EuStatusPeriod> EuPeriod => field ??= new(EuPeriodFields.Table);

    /// <summary>A source of a data set. It has no key, so that unknown members of it cannot be kept.</summary>
    public static JsonObject<DataSource> Source => field ??= new(SourceFields.Table, keepsOthers: false);
}
