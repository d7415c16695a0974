using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// The members of each object of the format, in the order in which they are written; ! marks the required.
/// </summary>
internal static class FormatMembers
{
    /// <summary>The arrays of records, in the order of <see cref="RecordKind"/>.</summary>
    public static readonly ValueList<string> Arrays =
    [
        "municipalities",
        "countries",
        "incomeGroups",
        "euStatuses",
        "profiles",
        "partnerships",
    ];

    /// <summary>A line of JSON Lines, which has one of them; in the order of <see cref="RecordKind"/>.</summary>
    public static readonly MemberNames Line = new(
        "line",
        "municipality",
        "country",
        "incomeGroup",
        "euStatus",
        "profile",
        "partnership"
    )
    {
        KeepsOthers = false,
    };

    public static readonly MemberNames DataSet = new(
        "data set",
        ["$schema", "version!", "name!", "attribution", .. Arrays]
    );

    public static readonly MemberNames Source = new("source", "title!", "creator", "licence", "address", "note")
    {
        KeepsOthers = false,
    };

    public static readonly MemberNames Partner = new("partner", "kind!", "name", "country!");

    public static readonly MemberNames Period = new("period", "start!", "end!");

    public static readonly MemberNames Evidence = new(
        "evidence",
        "kind!",
        "sources",
        "referenceDate",
        "confidence",
        "note"
    );

    /// <summary>In version 0, there was one source.</summary>
    public static readonly MemberNames Evidence0 = new(
        "evidence",
        "kind!",
        "source",
        "referenceDate",
        "confidence",
        "note"
    )
    {
        Current = Evidence,
    };

    public static readonly MemberNames Amount = new("amount", "from!", "to");

    public static readonly MemberNames Partnership = new(
        "partnership",
        "id!",
        "municipality!",
        "partner!",
        "period!",
        "initiative",
        "motives",
        "partnerMotives",
        "themes",
        "organisations",
        "funding",
        "description",
        "evidence!"
    );

    /// <summary>In version 0, the bounds of the period stood in the record itself.</summary>
    public static readonly MemberNames Partnership0 = new(
        "partnership",
        "id!",
        "municipality!",
        "partner!",
        "start",
        "end",
        "initiative",
        "motives",
        "partnerMotives",
        "themes",
        "organisations",
        "funding",
        "description",
        "evidence!"
    )
    {
        Current = Partnership,
    };

    public static readonly MemberNames Profile = new(
        "profile",
        "municipality!",
        "name",
        "inhabitants",
        "staffing",
        "weeklyTime",
        "annualBudget",
        "hasPolicy",
        "hasDacFocus",
        "millenniumMunicipalitySince",
        "validFor!",
        "evidence!"
    );

    /// <summary>In version 0, the bounds of the period stood in the record itself.</summary>
    public static readonly MemberNames Profile0 = new(
        "profile",
        "municipality!",
        "name",
        "inhabitants",
        "staffing",
        "weeklyTime",
        "annualBudget",
        "hasPolicy",
        "hasDacFocus",
        "millenniumMunicipalitySince",
        "start",
        "end",
        "evidence!"
    )
    {
        Current = Profile,
    };

    public static readonly MemberNames Municipality = new(
        "municipality",
        "code!",
        "name!",
        "otherNames",
        "kind",
        "province",
        "earlierProvince",
        "provinceSince",
        "validFrom",
        "validTo",
        "successor",
        "inhabitants",
        "inhabitantsOn",
        "evidence"
    );

    public static readonly MemberNames Country = new(
        "country",
        "code!",
        "dutchName!",
        "englishName!",
        "otherNames",
        "alpha3",
        "numeric",
        "formerCode",
        "brpCode",
        "validity"
    );

    public static readonly MemberNames IncomePeriod = new("income period", "country!", "group!", "from!", "to");

    public static readonly MemberNames EuPeriod = new("EU period", "country!", "status!", "from!", "to");
}
