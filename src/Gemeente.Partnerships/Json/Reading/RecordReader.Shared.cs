using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>What several kinds of records have: periods and evidence.</summary>
internal ref partial struct RecordReader
{
    private readonly bool IsOld => _session.Version == 0;

    /// <summary>A period; null when something is wrong with it.</summary>
    public Period? ReadPeriod()
    {
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a period");
            return null;
        }

        int begin = Position;
        PeriodBound? start = null;
        PeriodBound? end = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.Period, ref cursor, out string member))
        {
            if (member == "start")
                start = ReadBound();
            else
                end = ReadBound();
        }

        Require(FormatMembers.Period, cursor, begin);
        return start is null || end is null ? null : NewPeriod(start.Value, end.Value, begin);
    }

    /// <summary>How something is known; null when something is wrong with it.</summary>
    public Evidence? ReadEvidence()
    {
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("evidence");
            return null;
        }

        int begin = Position;
        EvidenceKind? kind = null;
        ValueList<string> sources = [];
        DateOnly? referenceDate = null;
        Confidence? confidence = null;
        string? note = null;
        MemberCursor cursor = default;
        MemberNames names = IsOld ? FormatMembers.Evidence0 : FormatMembers.Evidence;
        while (NextMember(names, ref cursor, out string member))
        {
            switch (member)
            {
                case "kind":
                    kind = ReadEnum(EnumCodes.EvidenceKind);
                    break;
                case "sources":
                    sources = ReadTexts();
                    break;
                case "source":
                    sources = ReadName() is { } source ? [source] : [];
                    break;
                case "referenceDate":
                    referenceDate = IsNull ? null : ReadDay();
                    break;
                case "confidence":
                    confidence = IsNull ? null : ReadEnum(EnumCodes.Confidence);
                    break;
                default: // note
                    note = IsNull ? null : ReadText();
                    break;
            }
        }

        Require(names, cursor, begin);
        return kind is null
            ? null
            : new Evidence
            {
                Kind = kind.Value,
                Sources = sources,
                ReferenceDate = referenceDate,
                Confidence = confidence,
                Note = note,
            };
    }

    /// <summary>
    /// A period as version 0 had it: a start that was not written was not known, and without an end it had not ended.
    /// </summary>
    private readonly Period? OldPeriod(PeriodBound? start, PeriodBound? end, int begin) =>
        NewPeriod(start ?? PeriodBound.Unknown, end ?? PeriodBound.Open, begin);

    private readonly Period? NewPeriod(PeriodBound start, PeriodBound end, int begin) =>
        Make(begin, () => new Period { Start = start, End = end });

    /// <summary>A new record, unless it refuses what it is made of.</summary>
    private readonly T? Make<T>(int begin, Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException refused)
        {
            FailAt(begin, IssueCodes.InvalidValue, Rule(refused));
            return null;
        }
    }

    // What a record says of a value that it refuses, without the name of its property.
    private static string Rule(ArgumentException refused) => refused.Message.Split(" (Parameter")[0];
}
