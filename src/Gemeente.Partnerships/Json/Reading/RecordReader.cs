using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads records from JSON in one pass. Every method begins at the first token of a value and ends at its last.
/// Errors are reported to the session, and reading continues after them. If the bytes end before the record does,
/// <see cref="NeedsMoreBytes"/> is true, and the record is read again when there are more bytes.
/// </summary>
internal ref struct RecordReader
{
    private const int MaxQuoteLength = 80;

    // The maximal number of errors, and of warnings, of one record. The position of each costs a second pass over it.
    private const int MaxIssues = 25;

    private readonly ReadSession _session;

    // The bytes that Json reads, if they are available.
    private readonly ReadOnlySpan<byte> _source;
    private readonly bool _hasSource;

    // The offset of the bytes that Json reads in the chunk.
    private int _offset;

    // The value that the last search did not find.
    private int _newStart = -1;
    private int _newEnd;
    private ulong _newHash;

    // True if RecordStart is inside an object; and the state of the tokens there.
    private bool _isInside;
    private JsonReaderState _insideState;

    /// <summary>Creates a reader of a chunk of a document.</summary>
    public RecordReader(ReadSession session, ReadOnlySpan<byte> source, Utf8JsonReader json)
    {
        _session = session;
        _source = source;
        _hasSource = true;
        Json = json;
    }

    /// <summary>Creates a reader of a single value of which the bytes are not available.</summary>
    public RecordReader(ReadSession session, Utf8JsonReader json)
    {
        _session = session;
        Json = json;
    }

    /// <summary>The tokens.</summary>
    public Utf8JsonReader Json;

    public readonly PartnershipJsonLimits Limits => _session.Limits;

    /// <summary>True if the bytes ended within the value.</summary>
    public bool NeedsMoreBytes { get; private set; }

    /// <summary>The offset of the record in the chunk.</summary>
    public int RecordStart { get; private set; }

    /// <summary>The key by which issues name the record; null until it is read.</summary>
    public string? RecordId { get; set; }

    /// <summary>The offset of the token in the chunk.</summary>
    public readonly int Position => _offset + (int)Json.TokenStartIndex;

    /// <summary>The offset of the end of the token in the chunk.</summary>
    public readonly int Consumed => _offset + (int)Json.BytesConsumed;

    /// <summary>The bytes of the token, without quotes.</summary>
    public readonly ReadOnlySpan<byte> Bytes => Json.HasValueSequence ? Json.ValueSequence.ToArray() : Json.ValueSpan;

    /// <summary>
    /// True if the token is a text, or the name of a member that is read as the key of a dictionary.
    /// </summary>
    public readonly bool IsText => Json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;

    /// <summary>Begins a record at the token.</summary>
    public void BeginRecord() => BeginRecordAt(Position);

    /// <summary>Begins a record at an offset in the chunk.</summary>
    public void BeginRecordAt(int start)
    {
        RecordStart = start;
        RecordId = null;
        _isInside = false;
    }

    /// <summary>Begins between two members of the head.</summary>
    /// <param name="start">The offset in the chunk.</param>
    /// <param name="state">The state of the tokens there.</param>
    public void BeginInside(int start, JsonReaderState state)
    {
        RecordStart = start;
        RecordId = null;
        (_isInside, _insideState) = (true, state);
    }

    /// <summary>Moves to the next token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next()
    {
        if (Json.Read())
            return true;
        NeedsMoreBytes = true;
        return false;
    }

    /// <summary>Moves to the end of the value.</summary>
    public void Skip()
    {
        if (Json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int depth = Json.CurrentDepth;
            while (Next() && Json.CurrentDepth > depth) { }
        }
    }

    /// <summary>Reads an object of the format; null if it is not valid.</summary>
    public TRecord? ReadRecord<TRecord>(JsonObject<TRecord> type)
        where TRecord : class
    {
        if (type.KeyMember >= 0)
            RecordId = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType($"an object ({type.Names.Owner})");
            return null;
        }

        int start = Position;
        bool isValid = true;
        RecordDraft<TRecord> draft = type.NewDraft();
        MemberCursor cursor = default;
        while (NextMember(type.Names, ref cursor, out int index))
        {
            JsonMember<TRecord> member = type.Members[index];
            if (!member.Read(ref this, draft, start))
                isValid = false;
            else if (index == type.KeyMember)
                RecordId = member.TextOf(draft.Record);
            SkipKnownMembers(type, draft, ref cursor);
        }

        isValid &= Require(type.Names, cursor, start);
        return isValid && !NeedsMoreBytes ? draft.ToRecord() : null;
    }

    /// <summary>
    /// Reads a value, or returns the one that was read from the same bytes before. A value with an issue is not shared.
    /// </summary>
    public T? ReadShared<T>(int slot, ReadValue<T> read)
        where T : class
    {
        int start = Position;
        if (start != _newStart && FindKnown<T>(slot, start, out _) is { } known)
        {
            Skip();
            return known;
        }

        (int end, ulong hash) = (_newEnd, _newHash);
        T? value = read(ref this);
        if (value is not null && end > start && _session.Marks == 0)
            _session.Shared<T>(slot).Add(_source[start..end], hash, value);
        return value;
    }

    /// <summary>
    /// Gets the value at an offset without reading its tokens, if it was read from the same bytes before; else null.
    /// </summary>
    public T? FindKnown<T>(int slot, int start, out int end)
        where T : class
    {
        end = _hasSource && _session.SharesNextValue() ? start + FragmentScanner.LengthOf(_source[start..]) : start;
        ulong hash = 0;
        T? known = end == start ? null : _session.Shared<T>(slot).Find(_source[start..end], out hash);
        (_newStart, _newEnd, _newHash) = (start, end, hash);
        return known;
    }

    /// <summary>
    /// Moves to the value of the next member that the format has; false at the end of the object. Other members are
    /// reported or kept, and a second member with the same name is an error.
    /// </summary>
    public bool NextMember(MemberNames names, ref MemberCursor cursor, out int member)
    {
        while (Next() && Json.TokenType != JsonTokenType.EndObject)
        {
            member = Find(names, cursor.Next);
            if (member >= 0 && cursor.TryVisit(member))
                return Next();
            if (member < 0)
            {
                SkipUnknown(names);
            }
            else
            {
                Fail(IssueMessages.JsonDuplicateMember(names.Names[member], names.Owner));
                PassMember();
            }
        }

        member = -1;
        return false;
    }

    /// <summary>Reports missing required members of an object; false if any is missing.</summary>
    public readonly bool Require(MemberNames names, in MemberCursor cursor, int start)
    {
        uint missing = NeedsMoreBytes ? 0 : cursor.Missing(names.Required);
        for (int i = 0; missing >> i != 0; i++)
        {
            if ((missing >> i & 1) != 0)
                FailAt(start, IssueMessages.JsonMissingMember(names.Names[i], names.Owner));
        }

        return missing == 0;
    }

    /// <summary>Reports an error at the token.</summary>
    public readonly void Fail(IssueText text) => FailAt(Position, text);

    /// <summary>Reports an error at an offset in the chunk.</summary>
    public readonly void FailAt(int offset, IssueText text)
    {
        if (_session.PendingErrors < MaxIssues)
            _session.Add(At(offset, text.ToIssue(IssueSeverity.Error)));
    }

    /// <summary>Reports an issue with the severity of its kind at an offset in the chunk.</summary>
    public readonly void ReportAt(int offset, IssueText text) => _session.Add(At(offset, text.ToIssue()));

    /// <summary>Reports a warning at the token.</summary>
    public readonly void Warn(IssueText text) => _session.Add(At(Position, text.ToIssue(IssueSeverity.Warning)));

    /// <summary>Reports that the value has another type than expected, and moves to its end.</summary>
    public void FailType(string expected)
    {
        Fail(
            Json.TokenType == JsonTokenType.Null
                ? IssueMessages.JsonNull(expected)
                : IssueMessages.JsonWrongType(DescribeType(), expected)
        );
        Skip();
    }

    /// <summary>Returns the token as it is written, shortened if it is long.</summary>
    public readonly string Quote()
    {
        ReadOnlySpan<byte> bytes = Bytes;
        return bytes.Length <= MaxQuoteLength
            ? Encoding.UTF8.GetString(bytes)
            : $"{Encoding.UTF8.GetString(bytes[..MaxQuoteLength])}...";
    }

    /// <summary>Returns the text at the token; null, after an error, if it is not valid or too long.</summary>
    public readonly string? Decode()
    {
        if (!TryDecode(out string? text))
        {
            Fail(IssueMessages.JsonInvalidText());
            return null;
        }

        if (text.Length <= Limits.MaxTextLength)
            return text;
        Fail(IssueMessages.JsonTextTooLong(text.Length, Limits.MaxTextLength));
        return null;
    }

    /// <summary>Gets the text at the token; false if it is not valid.</summary>
    public readonly bool TryDecode([NotNullWhen(true)] out string? text)
    {
        try
        {
            text = Json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>
    /// Reads the next members while their bytes are compact JSON with values that were read before, without reading
    /// their tokens. After the last of them, the tokens continue in the state that follows any member.
    /// </summary>
    private void SkipKnownMembers<TRecord>(
        JsonObject<TRecord> type,
        RecordDraft<TRecord> draft,
        ref MemberCursor cursor
    )
        where TRecord : class
    {
        if (!_hasSource || NeedsMoreBytes)
            return;
        int end = Consumed;
        while (
            type.Names.FindNext(_source[end..], cursor.Next, out int length) is >= 0 and int index
            && type.Members[index].TryReadKnown(ref this, draft, end + length, out int valueEnd)
        )
        {
            cursor.TryVisit(index);
            end = valueEnd;
        }

        if (end > Consumed)
        {
            Json = new Utf8JsonReader(_source[end..], Json.IsFinalBlock, Json.CurrentState);
            _offset = end;
        }
    }

    private readonly int Find(MemberNames names, int expected)
    {
        if (!Json.ValueIsEscaped)
            return names.Find(Bytes, expected);
        return TryDecode(out string? name) ? names.Find(Encoding.UTF8.GetBytes(name), expected) : -1;
    }

    private readonly string DescribeType() =>
        Json.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            _ => "null",
        };

    private readonly DataIssue At(int offset, DataIssue issue)
    {
        issue = issue with { Section = _session.Section, RecordIndex = _session.RecordIndex };
        if (!_hasSource)
            return issue;
        (int line, int column) = _session.Lines.Locate(_source, RecordStart, offset);
        string path =
            _session.RecordPath
            + JsonPathFinder.Find(
                _source[RecordStart..],
                _isInside ? _insideState : default,
                _isInside,
                offset - RecordStart
            );
        return issue with { Line = line, Column = column, JsonPath = path };
    }

    private void SkipUnknown(MemberNames names)
    {
        if (_session.Options.UnknownMembers == UnknownMemberHandling.Keep && names.KeepsOthers && _hasSource)
        {
            KeepUnknown(names.Owner);
            return;
        }

        string name = Quote();
        if (names.Names.FirstOrDefault(known => name.Equals(known, StringComparison.OrdinalIgnoreCase)) is { } meant)
            WarnOnce(names.Owner, name, IssueMessages.JsonMemberCase(name, names.Owner, meant));
        else
            WarnOnce(names.Owner, name, IssueMessages.JsonUnknownMember(name, names.Owner, names.Names));
        PassMember();
    }

    private readonly void WarnOnce(string owner, string name, IssueText text)
    {
        if (_session.PendingWarnings == MaxIssues)
            Warn(IssueMessages.JsonMoreUnknownMembers());
        else if (_session.PendingWarnings < MaxIssues && _session.IsNew($"{owner} {name}"))
            Warn(text);
    }

    private void KeepUnknown(string owner)
    {
        string? name = Decode();
        if (!Next())
            return;
        int start = Position;
        int depth = Json.CurrentDepth;
        Skip();
        if (NeedsMoreBytes || name is null)
            return;
        ReadOnlySpan<byte> value = _source[start..Consumed];
        if (Utf8.IsValid(value))
            _session.Add(
                new UnknownMember
                {
                    Record = "",
                    Owner = owner,
                    Name = name,
                    Json = WhiteSpace.Without(Encoding.UTF8.GetString(value)),
                },
                depth
            );
        else
            FailAt(start, IssueMessages.JsonInvalidText());
    }

    private void PassMember()
    {
        if (Next())
            Skip();
    }
}
