using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads a data set from chunks of JSON: one object with arrays of records, or a line with the head and then a line for
/// each record. A step reads one record or one member of the head. A step that needs more bytes than the chunk has is
/// taken again with the next chunk.
/// </summary>
internal sealed class DocumentReader(ReadSession session, DocumentRecords records)
{
    private const byte NewLine = (byte)'\n';
    private const int MaxMarkLength = 4;
    private static readonly string ExpectedVersion = $"a version such as \"{FormatVersion.Current}\"";

    private readonly RecordKeys _keys = new();
    private JsonReaderState _state = NewState(session);
    private Place _place;
    private RecordKind _kind = RecordKind.Partnership;
    private MemberCursor _head;
    private long _bytes;
    private int _brokenLines;
    private bool _hasArrays;
    private bool _hasLines;
    private bool _hasCount;

    private enum Place
    {
        Begin,
        Head,
        Records,
        Lines,
        BrokenLine,
        End,
    }

    public string? Name { get; private set; }

    public DateOnly? AsOf { get; private set; }

    public ValueList<DataSource> Attribution { get; private set; } = [];

    public bool IsEnded => _place == Place.End;

    /// <summary>True if reading did not stop early, and the document was complete.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads the steps that a chunk has all bytes of.</summary>
    /// <returns>The number of bytes that were read. The next chunk begins after them.</returns>
    public int Read(ReadOnlySpan<byte> chunk, bool isFinal)
    {
        int done = 0;
        if (_bytes == 0 && !TryPassPreamble(chunk, isFinal, out done))
            return 0;

        bool hasMore = true;
        while (hasMore && !IsEnded)
        {
            int read =
                _place == Place.BrokenLine
                    ? PassBrokenLine(chunk[done..], out hasMore)
                    : ReadSteps(chunk[done..], isFinal, out hasMore);
            session.Lines.Leave(chunk.Slice(done, read));
            done += read;
        }

        _bytes += done;
        if (!IsEnded && _bytes > session.Limits.MaxBytes)
            EndAt(chunk[done..], IssueMessages.JsonTooLarge(session.Limits.MaxBytes));
        else if (!IsEnded && done == 0 && !isFinal && chunk.Length > session.Limits.MaxRecordBytes)
            EndAt(chunk, IssueMessages.JsonRecordTooLarge(session.Limits.MaxRecordBytes));
        else if (!IsEnded && isFinal && _place == Place.Begin)
            EndAt(chunk[done..], IssueMessages.JsonEmpty());
        else if (isFinal && !IsEnded)
            EndFile(chunk[done..]);
        return done;
    }

    private static JsonReaderState NewState(ReadSession session) =>
        new(new JsonReaderOptions { MaxDepth = session.Limits.MaxDepth, AllowMultipleValues = true });

    /// <summary>Passes a byte order mark; false when more bytes are needed, or when the text is not UTF-8.</summary>
    private bool TryPassPreamble(ReadOnlySpan<byte> chunk, bool isFinal, out int length)
    {
        length = 0;
        if (chunk.Length < MaxMarkLength && !isFinal)
            return false;
        ReadOnlySpan<byte> utf8Mark = Encoding.UTF8.Preamble;
        if (chunk.StartsWith(utf8Mark))
        {
            length = utf8Mark.Length;
        }
        else if (chunk is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..])
        {
            EndAt(chunk, IssueMessages.JsonNotUtf8());
            return false;
        }

        return true;
    }

    /// <summary>Takes steps until the chunk does not have all bytes of one.</summary>
    /// <param name="chunk">The bytes.</param>
    /// <param name="isFinal">Whether the document ends with them.</param>
    /// <param name="hasMore">Whether more of the chunk can be read, after a line that is not JSON.</param>
    private int ReadSteps(ReadOnlySpan<byte> chunk, bool isFinal, out bool hasMore)
    {
        hasMore = false;
        var reader = new RecordReader(session, chunk, new Utf8JsonReader(chunk, isFinal, _state));
        int start = 0;
        JsonReaderState state = _state;
        try
        {
            while (!IsEnded)
            {
                start = reader.Consumed;
                state = reader.Json.CurrentState;
                if (!TakeStep(ref reader))
                    break;
            }
        }
        catch (JsonException invalid)
        {
            return Break(ref reader, start, state, invalid, chunk, isFinal, out hasMore);
        }

        if (IsEnded)
            return chunk.Length;
        session.Forget();
        _state = state;
        return start;
    }

    /// <summary>Reads one record, or one member of the head; false when more bytes are needed.</summary>
    private bool TakeStep(ref RecordReader reader) =>
        _place switch
        {
            Place.Begin => ReadBegin(ref reader),
            Place.Head => ReadHeadMember(ref reader),
            Place.Records => ReadItem(ref reader),
            _ => ReadLine(ref reader),
        };

    private bool ReadBegin(ref RecordReader reader)
    {
        if (!reader.Next())
            return false;
        reader.BeginRecord();
        if (reader.Json.TokenType == JsonTokenType.StartObject)
        {
            _place = Place.Head;
            return true;
        }

        reader.FailType("an object with a data set");
        return !reader.NeedsMoreBytes && Commit(null, Place.End);
    }

    private bool ReadHeadMember(ref RecordReader reader)
    {
        session.Array = null;
        session.Section = DataIssue.HeadSection;
        reader.BeginInside(reader.Consumed, reader.Json.CurrentState);
        MemberCursor head = _head;
        if (!reader.NextMember(FormatObjects.DataSet, ref head, out int member))
        {
            if (reader.NeedsMoreBytes)
                return false;
            reader.Require(FormatObjects.DataSet, _head, reader.RecordStart);
            return Commit(null, Place.Lines);
        }

        Place next = Place.Head;
        switch (FormatObjects.DataSet.Names[member])
        {
            case "$schema":
                reader.ReadText(Fields.FieldTypes.Text.Any);
                break;
            case "version":
                next = ReadVersion(ref reader);
                break;
            case "name":
                Name = reader.ReadText(Fields.FieldTypes.Text.Name);
                break;
            case "asOf":
                AsOf = reader.ReadDay();
                break;
            case "attribution":
                ValueList<DataSource> sources = reader.ReadList(
                    "an array of sources",
                    static (ref item) => item.ReadRecord(FormatObjects.Source)
                );
                Attribution = reader.NeedsMoreBytes ? Attribution : sources;
                break;
            case var array:
                next = BeginArray(ref reader, array);
                break;
        }

        if (reader.NeedsMoreBytes)
            return false;
        _head = head;
        return Commit(null, next);
    }

    private Place ReadVersion(ref RecordReader reader)
    {
        if (reader.ReadText(Fields.FieldTypes.Text.Any) is not { } text)
            return Place.Head;
        if (!FormatVersion.TryParse(text, out FormatVersion version))
        {
            reader.Fail(IssueMessages.JsonVersionMalformed(text, ExpectedVersion));
            return Place.Head;
        }

        if (version.Major != FormatVersion.Current.Major)
        {
            reader.Fail(
                version.Major > FormatVersion.Current.Major
                    ? IssueMessages.JsonVersionTooHigh(text, ExpectedVersion)
                    : IssueMessages.JsonVersionTooLow(text, ExpectedVersion)
            );
            return Place.End;
        }

        if (version.Minor > FormatVersion.Current.Minor)
            reader.Warn(IssueMessages.JsonVersionNewer(text));
        session.Version = version;
        return Place.Head;
    }

    private Place BeginArray(ref RecordReader reader, string array)
    {
        if (reader.Json.TokenType != JsonTokenType.StartArray)
        {
            reader.FailType("an array of records");
            return Place.Head;
        }

        _hasArrays = true;
        _kind = RecordKind.All.First(kind => kind.Array == array);
        (session.Array, session.Section, session.Index) = (array, array, 0);
        return Place.Records;
    }

    private bool ReadItem(ref RecordReader reader)
    {
        if (!reader.Next())
            return false;
        if (reader.Json.TokenType == JsonTokenType.EndArray)
        {
            _place = Place.Head;
            return true;
        }

        reader.BeginRecord();
        object? record = _kind.Read(ref reader);
        if (reader.NeedsMoreBytes)
            return false;
        Keep(ref reader, record, Place.Records);
        session.Index++;
        return true;
    }

    private bool ReadLine(ref RecordReader reader)
    {
        if (!reader.Next())
            return false;
        reader.BeginRecord();
        session.Section = null;
        object? record = null;
        int? stated = null;
        bool isCount = false;
        if (reader.Json.TokenType != JsonTokenType.StartObject)
        {
            reader.FailType("an object with one record");
        }
        else
        {
            MemberCursor cursor = default;
            int count = 0;
            for (; reader.NextMember(FormatObjects.Line, ref cursor, out int member); count++)
            {
                if (member == RecordKind.All.Count)
                {
                    stated = reader.ReadCount();
                    isCount = true;
                    continue;
                }

                RecordKind kind = RecordKind.All[member];
                session.Section = kind.Array;
                record = kind.Read(ref reader);
            }

            isCount &= count == 1;

            if (count != 1 && !reader.NeedsMoreBytes)
                reader.FailAt(reader.RecordStart, IssueMessages.JsonNotOneRecord(count));
        }

        if (reader.NeedsMoreBytes)
            return false;
        _hasLines = true;
        if (isCount)
            return KeepCount(ref reader, stated);
        if (_hasCount)
        {
            reader.FailAt(reader.RecordStart, IssueMessages.JsonAfterRecordCount());
            IsComplete = false;
        }

        Keep(ref reader, record, Place.Lines);
        return true;
    }

    /// <summary>
    /// Compares the number of records that a line states with the number of records before it. A number that cannot be
    /// read has its error, and the records may not be all.
    /// </summary>
    private bool KeepCount(ref RecordReader reader, int? stated)
    {
        int found = records.Met + _brokenLines;
        if (stated is { } count && count != found)
            reader.FailAt(reader.RecordStart, IssueMessages.JsonRecordCount(count, found));
        IsComplete &= stated == found;

        _hasCount = true;
        return Commit(null, Place.Lines);
    }

    /// <summary>Keeps a record that was read to its end, unless it has errors.</summary>
    private void Keep(ref RecordReader reader, object? record, Place next)
    {
        if (reader.Consumed - reader.RecordStart > session.Limits.MaxRecordBytes)
        {
            EndBefore(ref reader, IssueMessages.JsonRecordTooLarge(session.Limits.MaxRecordBytes));
            return;
        }

        if (records.Met == session.Limits.MaxRecords)
        {
            EndBefore(ref reader, IssueMessages.JsonTooManyRecords(session.Limits.MaxRecords));
            return;
        }

        if (session.PendingErrors == 0 && record is not null && records.Add(record, session.Version) is { } issue)
            reader.ReportAt(reader.RecordStart, issue);
        bool isUsed = session.PendingErrors == 0;
        records.Used += isUsed ? 1 : 0;
        records.Met++;
        Commit(reader.RecordId, next, isUsed && record is not null ? KeyOf(record) : "");
    }

    // Only partnerships with unknown members need a key, which is their id. The keys of other records are counted, and
    // so all of these records need one.
    private string KeyOf(object record) =>
        session.HasUnknownMembers
        || (session.Options.UnknownMembers == UnknownMemberHandling.Keep && record is not Partnership)
            ? _keys.Next(record)
            : "";

    /// <summary>Reports the place at which the text is not JSON. A document ends there; of lines, that line.</summary>
    private int Break(
        ref RecordReader reader,
        int start,
        JsonReaderState state,
        JsonException invalid,
        ReadOnlySpan<byte> chunk,
        bool isFinal,
        out bool hasMore
    )
    {
        JsonErrorFinder broken = new(chunk, start, state, reader.Consumed, isFinal);
        session.Forget();
        session.Section = session.Array;
        if (_place == Place.Head)
            reader.BeginInside(start, state);
        else
            reader.BeginRecordAt(broken.Start);
        (int offset, IssueText text) = broken.Diagnose(
            invalid,
            session.Limits.MaxDepth,
            isLine: _place == Place.Lines,
            isAtMaxDepth: reader.Json.CurrentDepth + 1 >= session.Limits.MaxDepth
        );
        reader.FailAt(offset, text);
        hasMore = _place == Place.Lines;
        _hasLines |= hasMore;
        _brokenLines += hasMore ? 1 : 0;
        Commit(null, hasMore ? Place.BrokenLine : Place.End);
        _state = NewState(session);
        hasMore &= !IsEnded;
        return hasMore ? Math.Min(reader.RecordStart, broken.LineStart) : chunk.Length;
    }

    private int PassBrokenLine(ReadOnlySpan<byte> chunk, out bool hasMore)
    {
        int newLine = chunk.IndexOf(NewLine);
        hasMore = newLine >= 0;
        if (!hasMore)
            return chunk.Length;
        _place = Place.Lines;
        return newLine + 1;
    }

    /// <summary>Keeps what a step found, and moves to the next place.</summary>
    private bool Commit(string? id, Place next, string key = "")
    {
        session.Commit(id, key);
        _place = next;
        IsComplete &= next != Place.End;
        if (session.Issues.Count >= session.Limits.MaxIssues)
            EndForIssues(session.Issues[^1]);
        return true;
    }

    private void EndForIssues(DataIssue last)
    {
        DataIssue end = IssueMessages.JsonTooManyIssues(session.Limits.MaxIssues).ToIssue();
        End(
            last with
            {
                Severity = end.Severity,
                Code = end.Code,
                Message = end.Message,
                Expected = end.Expected,
                RecordId = null,
            }
        );
    }

    /// <summary>Stops reading before a record that is not used.</summary>
    private void EndBefore(ref RecordReader reader, IssueText text)
    {
        session.Forget();
        reader.FailAt(reader.RecordStart, text);
        Commit(null, Place.End);
    }

    /// <summary>Ends a file that was read to its end. Lines without their number of records are warned of.</summary>
    private void EndFile(ReadOnlySpan<byte> rest)
    {
        if (_place == Place.Lines && _hasLines && !_hasArrays && !_hasCount)
        {
            (int line, int column) = session.Lines.Locate(rest, 0, 0);
            session.Add(
                IssueMessages.JsonNoRecordCount().ToIssue() with
                {
                    Line = line,
                    Column = column,
                    JsonPath = "$",
                }
            );
            session.Commit(id: null, record: "");
        }

        _place = Place.End;
    }

    /// <summary>Stops reading at the begin of the rest of a chunk.</summary>
    private void EndAt(ReadOnlySpan<byte> rest, IssueText text)
    {
        (int line, int column) = session.Lines.Locate(rest, 0, 0);
        End(
            text.ToIssue() with
            {
                Line = line,
                Column = column,
                JsonPath = session.RecordPath,
                Section = session.Array,
                RecordIndex = session.RecordIndex,
            }
        );
    }

    private void End(DataIssue issue)
    {
        session.Add(issue);
        session.Commit(id: null, record: "");
        _place = Place.End;
        IsComplete = false;
    }
}
