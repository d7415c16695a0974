using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads records from JSON in one pass. Each method stands on the first token of a value when called and on its last
/// when it returns. What is wrong goes to the session, and reading goes on behind it; where the bytes run out before
/// the record does, the reader is <see cref="IsStarved"/>, and the record is to be read again when more has come.
/// </summary>
internal ref partial struct RecordReader
{
    private readonly ReadSession _session;

    // The bytes that Json reads, where they are at hand.
    private readonly ReadOnlySpan<byte> _source;
    private readonly bool _hasSource;

    /// <summary>A reader of a chunk of a document.</summary>
    public RecordReader(ReadSession session, ReadOnlySpan<byte> source, Utf8JsonReader json)
    {
        _session = session;
        _source = source;
        _hasSource = true;
        Json = json;
    }

    /// <summary>A reader of a single record, whose bytes are not at hand.</summary>
    public RecordReader(ReadSession session, Utf8JsonReader json)
    {
        _session = session;
        Json = json;
    }

    /// <summary>The tokens.</summary>
    public Utf8JsonReader Json;

    /// <summary>Whether the bytes ran out.</summary>
    public bool IsStarved { get; private set; }

    /// <summary>Where in the chunk the record begins.</summary>
    public int RecordStart { get; private set; }

    /// <summary>Where in the chunk the token is.</summary>
    public readonly int Position => (int)Json.TokenStartIndex;

    private readonly ReadOnlySpan<byte> Bytes => Json.HasValueSequence ? Json.ValueSequence.ToArray() : Json.ValueSpan;

    // The state of reading at that begin, and whether it is inside an object.
    private JsonReaderState _recordState;
    private bool _isInside;

    /// <summary>Begins a record at the token.</summary>
    public void BeginRecord() => BeginRecordAt(Position);

    /// <summary>Begins a record at an offset in the chunk.</summary>
    public void BeginRecordAt(int start)
    {
        RecordStart = start;
        (_recordState, _isInside) = (default, false);
    }

    /// <summary>Begins between two members of the head, where another reader stands.</summary>
    public void BeginInside(in Utf8JsonReader json)
    {
        RecordStart = (int)json.BytesConsumed;
        (_recordState, _isInside) = (json.CurrentState, true);
    }

    /// <summary>Steps to the next token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next()
    {
        if (Json.Read())
            return true;
        IsStarved = true;
        return false;
    }

    /// <summary>Steps over the rest of a value.</summary>
    public void Skip()
    {
        if (Json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int depth = Json.CurrentDepth;
            while (Next() && Json.CurrentDepth > depth) { }
        }
    }

    /// <summary>
    /// Steps to the value of the next member that the format has; false at the end of the object. Members that it does
    /// not have are reported or kept; a second member of one name is an error.
    /// </summary>
    public bool NextMember(MemberNames names, ref MemberCursor cursor, out string member)
    {
        while (Next() && Json.TokenType != JsonTokenType.EndObject)
        {
            int index = Find(names);
            member = index < 0 ? "" : names.Names[index];
            if (index >= 0 && cursor.TryVisit(index))
                return Next();
            if (index < 0)
            {
                StepOverUnknown(names);
            }
            else
            {
                Fail(IssueCodes.DuplicateMember, $"Member '{member}' stands in this {names.Owner} twice.");
                StepOver();
            }
        }

        member = "";
        return false;
    }

    /// <summary>Says which members are missing, unless the object was not read to its end.</summary>
    public readonly void Require(MemberNames names, in MemberCursor cursor, int start)
    {
        uint missing = IsStarved ? 0 : cursor.Missing(names.Required);
        for (int i = 0; missing >> i != 0; i++)
        {
            if ((missing >> i & 1) != 0)
                FailAt(start, IssueCodes.MissingMember, $"The {names.Owner} has no member '{names.Names[i]}'.");
        }
    }

    private readonly int Find(MemberNames names) => Json.ValueIsEscaped ? FindEscaped(names) : names.Find(Bytes);

    // A member of an older version that has another meaning in the current one cannot be kept for that.
    private readonly bool IsOf(MemberNames? names) => names is not null && Find(names) >= 0;

    private readonly int FindEscaped(MemberNames names)
    {
        try
        {
            return names.Find(Encoding.UTF8.GetBytes(Json.GetString()!));
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }
}
