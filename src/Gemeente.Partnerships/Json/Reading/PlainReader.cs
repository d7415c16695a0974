using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads partnerships in which nothing is unusual, several times as fast as <see cref="RecordReader"/> and to the same
/// effect. It gives up on a record with an escape, a null, a member that is unknown or met twice, or a mistake: that is
/// read again by the other, which says what is wrong with it. Values that repeat are read once and shared.
/// </summary>
internal ref partial struct PlainReader(ReadSession session, ReadOnlySpan<byte> bytes)
{
    private static readonly SearchValues<byte> TextEnds = SearchValues.Create([
        (byte)'"',
        (byte)'\\',
        .. Enumerable.Range(0, ' ').Select(control => (byte)control),
    ]);

    // How deep a value in a record is.
    private const int Above = 3;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How far it has come.</summary>
    public int Position { get; private set; }

    /// <summary>The next item of an array, behind another item; null when it gives up.</summary>
    public Partnership? ReadItem() => Take((byte)',') ? ReadPartnership() : null;

    /// <summary>The partnership of a line; null when it gives up.</summary>
    public Partnership? ReadLine() =>
        Take((byte)'{')
        && TakeName(FormatMembers.Line, (int)RecordKind.Partnership) == (int)RecordKind.Partnership
        && ReadPartnership() is { } partnership
        && Take((byte)'}')
            ? partnership
            : null;

    private Partnership? ReadPartnership()
    {
        if (!Take((byte)'{'))
            return null;
        string? id = null;
        MunicipalityCode municipality = default;
        Partner? partner = null;
        Period? period = null;
        Initiative? initiative = null;
        ValueList<Motive> motives = [];
        ValueList<Motive> partnerMotives = [];
        ValueList<Theme> themes = [];
        ValueList<OrganisationKind> organisations = [];
        ValueList<FundingSource> funding = [];
        string? description = null;
        Evidence? evidence = null;
        MemberCursor cursor = default;
        do
        {
            int index = TakeName(FormatMembers.Partnership, cursor.Next);
            if (index < 0 || !cursor.TryVisit(index))
                return null;
            bool isRead = (PartnershipMember)index switch
            {
                PartnershipMember.Id => TryReadText(out id)
                    && id!.Length <= Partnership.MaxIdLength
                    && !string.IsNullOrWhiteSpace(id),
                PartnershipMember.Municipality => TryReadCode(out municipality),
                PartnershipMember.Partner => TryReadShared(session.Partners, out partner),
                PartnershipMember.Period => TryReadShared(session.Periods, out period),
                PartnershipMember.Initiative => TryReadShared(session.Initiatives, out initiative),
                PartnershipMember.Motives => TryReadShared(session.MotiveLists, out motives!),
                PartnershipMember.PartnerMotives => TryReadShared(session.MotiveLists, out partnerMotives!),
                PartnershipMember.Themes => TryReadShared(session.ThemeLists, out themes!),
                PartnershipMember.Organisations => TryReadShared(session.OrganisationLists, out organisations!),
                PartnershipMember.Funding => TryReadShared(session.FundingLists, out funding!),
                PartnershipMember.Description => TryReadText(out description),
                _ => TryReadShared(session.Evidence, out evidence),
            };
            if (!isRead)
                return null;
        } while (Take((byte)','));

        if (!Take((byte)'}') || cursor.Missing(FormatMembers.Partnership.Required) != 0)
            return null;
        return new Partnership
        {
            Id = id!,
            Municipality = municipality,
            Partner = partner!,
            Period = period!,
            Initiative = initiative,
            Motives = motives,
            PartnerMotives = partnerMotives,
            Themes = themes,
            Organisations = organisations,
            Funding = funding,
            Description = description,
            Evidence = evidence!,
        };
    }

    /// <summary>Passes white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassSpace()
    {
        if (Position < _bytes.Length && _bytes[Position] <= ' ')
            PassSpaces();
    }

    private void PassSpaces()
    {
        while (Position < _bytes.Length && _bytes[Position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            Position++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(byte expected)
    {
        PassSpace();
        bool isThere = Position < _bytes.Length && _bytes[Position] == expected;
        Position += isThere ? 1 : 0;
        return isThere;
    }

    private int TakeName(MemberNames names, int expected)
    {
        PassSpace();
        int index = names.FindQuoted(_bytes[Position..], expected, out int length);
        Position += length;
        return index;
    }

    private bool TryTakeText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Take((byte)'"'))
            return false;
        ReadOnlySpan<byte> rest = _bytes[Position..];
        int length = rest.IndexOfAny(TextEnds);
        if (length < 0 || rest[length] != '"')
            return false;
        text = rest[..length];
        Position += length + 1;
        return true;
    }

    private bool TryReadText(out string? text)
    {
        text = null;
        if (
            !TryTakeText(out ReadOnlySpan<byte> utf8)
            || utf8.Length > session.Limits.MaxTextLength
            || !Utf8.IsValid(utf8)
        )
            return false;
        text = Encoding.UTF8.GetString(utf8);
        return true;
    }

    private bool TryReadCode(out MunicipalityCode code)
    {
        code = default;
        return TryTakeText(out ReadOnlySpan<byte> text) && RecordReader.TryParseDigits(text, out code);
    }

    private bool TryReadShared<T>(SharedValues<T> values, out T? value)
        where T : class
    {
        PassSpace();
        ReadOnlySpan<byte> rest = _bytes[Position..];
        ReadOnlySpan<byte> fragment = rest[..FragmentScanner.LengthOf(rest)];
        Position += fragment.Length;
        value = fragment.IsEmpty ? null : values.Find(fragment, out ulong hash) ?? ReadNew(values, fragment, hash);
        return value is not null;
    }

    private T? ReadNew<T>(SharedValues<T> values, ReadOnlySpan<byte> fragment, ulong hash)
        where T : class
    {
        int end = Position;
        if (values.ReadPlain is { } readPlain && session.Limits.MaxDepth > Above)
        {
            Position -= fragment.Length;
            T? plain = readPlain(ref this);
            bool isWhole = Position == end;
            Position = end;
            if (plain is not null && isWhole)
            {
                values.Add(fragment, hash, plain);
                return plain;
            }
        }

        try
        {
            var json = new Utf8JsonReader(
                fragment,
                new JsonReaderOptions { MaxDepth = Math.Max(1, session.Limits.MaxDepth - Above) }
            );
            RecordReader reader = new(session, fragment, json);
            T? value = reader.Next() ? values.Read(ref reader) : null;
            if (value is not null && session.Marks == 0)
            {
                values.Add(fragment, hash, value);
                return value;
            }
        }
        catch (JsonException)
        {
            // Not read here.
        }

        session.Forget();
        return null;
    }
}
