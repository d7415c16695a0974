using System.Buffers;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The parts of a partnership of which there are many different ones.</summary>
internal ref partial struct PlainReader
{
    private const int MaxBoundLength = 16;

    /// <summary>A partner; null when it gives up.</summary>
    public Partner? ReadPartner()
    {
        PartnerKind? kind = null;
        string? name = null;
        CountryCode country = default;
        MemberCursor cursor = default;
        if (!Take((byte)'{'))
            return null;
        do
        {
            int index = TakeName(FormatMembers.Partner, cursor.Next);
            if (index < 0 || !cursor.TryVisit(index))
                return null;
            bool isRead = index switch
            {
                0 => TryReadShared(session.PartnerKinds, out kind),
                1 => TryReadText(out name) && !string.IsNullOrWhiteSpace(name),
                _ => TryReadCountry(out country),
            };
            if (!isRead)
                return null;
        } while (Take((byte)','));

        return Take((byte)'}') && cursor.Missing(FormatMembers.Partner.Required) == 0
            ? new Partner
            {
                Kind = kind!,
                Name = name,
                Country = country,
            }
            : null;
    }

    /// <summary>A period; null when it gives up.</summary>
    public Period? ReadPeriod()
    {
        PeriodBound start = default;
        PeriodBound end = default;
        MemberCursor cursor = default;
        if (!Take((byte)'{'))
            return null;
        do
        {
            int index = TakeName(FormatMembers.Period, cursor.Next);
            if (index < 0 || !cursor.TryVisit(index) || !TryReadBound(out PeriodBound bound))
                return null;
            (start, end) = index == 0 ? (bound, end) : (start, bound);
        } while (Take((byte)','));

        return Take((byte)'}') && cursor.Missing(FormatMembers.Period.Required) == 0 && !Period.EndsBefore(end, start)
            ? new Period { Start = start, End = end }
            : null;
    }

    private bool TryReadCountry(out CountryCode country)
    {
        country = default;
        if (
            !TryTakeText(out ReadOnlySpan<byte> text)
            || text is not [>= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z']
        )
            return false;
        country = CountryCode.Parse([(char)text[0], (char)text[1]]);
        return true;
    }

    private bool TryReadBound(out PeriodBound bound)
    {
        bound = default;
        Span<char> text = stackalloc char[MaxBoundLength];
        return TryTakeText(out ReadOnlySpan<byte> bytes)
            && Ascii.ToUtf16(bytes, text, out int length) == OperationStatus.Done
            && PeriodBound.TryParse(text[..length], out bound);
    }
}
