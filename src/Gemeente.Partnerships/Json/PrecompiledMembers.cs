using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// Names the generic code that reads fields whose values are structs. The compiler ahead of time does not find it by
/// itself, because it is called through virtual generic methods, and a process would compile it at its first file.
/// </summary>
internal static class PrecompiledMembers
{
    /// <summary>Is compiled ahead with all that it names, and is not called.</summary>
    public static void Include(JsonMemberFactory<Partnership> members, RecordDraft<Partnership> draft)
    {
        Include<MunicipalityCode?>(members, draft, null!);
        Include<CountryCode?>(members, draft, null!);
        Include<PeriodBound?>(members, draft, null!);
        Include<PartialDate?>(members, draft, null!);
        Include<DateOnly?>(members, draft, null!);
        Include<AmountRange?>(members, draft, null!);
        Include<int?>(members, draft, null!);
        Include<bool?>(members, draft, null!);
        Include<EvidenceKind?>(members, draft, null!);
        Include<Confidence?>(members, draft, null!);
        Include<MunicipalityKind?>(members, draft, null!);
        members.Enumeration<EvidenceKind>(null!, null!);
        members.Enumeration<Confidence>(null!, null!);
        members.Enumeration<MunicipalityKind>(null!, null!);
        FieldTypes.Enumeration<EvidenceKind> evidence = new(null!);
        evidence.Accept(null!, members);
        FieldTypes.Enumeration<Confidence> confidence = new(null!);
        confidence.Accept(null!, members);
        FieldTypes.Enumeration<MunicipalityKind> kind = new(null!);
        kind.Accept(null!, members);
    }

    private static void Include<TValue>(
        JsonMemberFactory<Partnership> members,
        RecordDraft<Partnership> draft,
        RecordField<Partnership, TValue> field
    )
    {
        RecordReader reader = default;
        JsonMember<Partnership, TValue> member = new(field, isNullable: false, null!, null!);
        _ = field.Accept(members);
        _ = member.Read(ref reader, draft, 0);
        _ = member.TextOf(draft.Record);
    }
}
