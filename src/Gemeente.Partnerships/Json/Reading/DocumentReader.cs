using System.Text.Json;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads a data set from chunks of JSON: one object with arrays of records, or a line of head followed by lines of one
/// record each. A step is a record or a member of the head; one that is not all in the chunk is read again with the
/// next.
/// </summary>
/// <param name="session">What the reading shares.</param>
/// <param name="tryAdd">Takes a partnership; false when its id was there before.</param>
/// <param name="keepsOthers">Whether the other records are kept.</param>
internal sealed partial class DocumentReader(ReadSession session, Func<Partnership, bool> tryAdd, bool keepsOthers)
{
    private readonly RecordKeys _keys = new();
    private readonly KnownRecords _known = new(session.Options);
    private JsonReaderState _state = NewState(session);
    private Place _place;
    private RecordKind _kind;
    private MemberCursor _head;
    private long _bytes;

    private enum Place
    {
        Begin,
        Head,
        Records,
        Lines,
        BrokenLine,
        End,
    }

    public DocumentParts Parts { get; } = new(keepsOthers);

    public bool IsEnded => _place == Place.End;

    /// <summary>Whether reading did not stop before the end, nor was the end cut off.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads what it can of a chunk.</summary>
    /// <returns>How many bytes it has done with; the next chunk begins behind them.</returns>
    public int Read(ReadOnlySpan<byte> chunk, bool isFinal)
    {
        int done = 0;
        if (_bytes == 0 && !TryPassPreamble(chunk, isFinal, out done))
            return 0;

        bool more = true;
        while (more && !IsEnded)
        {
            int read =
                _place == Place.BrokenLine
                    ? PassBrokenLine(chunk[done..], out more)
                    : ReadOn(chunk[done..], isFinal, out more);
            session.Lines.Leave(chunk.Slice(done, read));
            done += read;
            if (more && MayBePlain)
            {
                read = ReadPlain(chunk[done..]);
                session.Lines.Leave(chunk.Slice(done, read));
                done += read;
            }
        }

        _bytes += done;
        if (!IsEnded && _bytes > session.Limits.MaxBytes)
            End(
                chunk[done..],
                IssueCodes.TooLarge,
                "The document is too large.",
                AtMost(session.Limits.MaxBytes, "bytes")
            );
        else if (!IsEnded && done == 0 && !isFinal && chunk.Length > session.Limits.MaxRecordBytes)
            End(chunk, IssueCodes.RecordTooLarge, LargeRecord, AtMost(session.Limits.MaxRecordBytes, "bytes"));
        else if (!IsEnded && isFinal && _place == Place.Begin)
            End(
                chunk[done..],
                IssueCodes.EmptyDocument,
                "There is nothing but white space.",
                "an object with a data set"
            );
        else if (isFinal && !IsEnded)
            _place = Place.End;
        return done;
    }

    private static JsonReaderState NewState(ReadSession session) =>
        new(new JsonReaderOptions { MaxDepth = session.Limits.MaxDepth, AllowMultipleValues = true });

    /// <summary>Reads steps until the chunk has no whole one; broken off when it cannot be read as JSON.</summary>
    private int ReadOn(ReadOnlySpan<byte> chunk, bool isFinal, out bool more)
    {
        more = false;
        var reader = new RecordReader(session, chunk, new Utf8JsonReader(chunk, isFinal, _state));
        Utf8JsonReader begin = reader.Json;
        try
        {
            for (int steps = 0; !IsEnded; steps++)
            {
                begin = reader.Json;
                more = MayBePlain && steps >= _patience;
                if (more || !Step(ref reader))
                    break;
            }
        }
        catch (JsonException broken)
        {
            return Break(ref reader, ref begin, broken, chunk, isFinal, out more);
        }

        if (IsEnded)
            return chunk.Length;
        session.Forget();
        _state = begin.CurrentState;
        return (int)begin.BytesConsumed;
    }

    /// <summary>Reads one record, or one member of the head; false when it is not all there.</summary>
    private bool Step(ref RecordReader reader) =>
        _place switch
        {
            Place.Begin => ReadBegin(ref reader),
            Place.Head => ReadHeadMember(ref reader),
            Place.Records => ReadItem(ref reader),
            _ => ReadLine(ref reader),
        };

    /// <summary>Keeps what a step found, and goes on to what comes next.</summary>
    private bool Commit(string? id, string record, Place next)
    {
        session.Commit(id, record);
        _place = next;
        IsWhole &= next != Place.End;
        if (session.Issues.Count >= session.Limits.MaxIssues)
            EndForIssues(session.Issues[^1]);
        return true;
    }

    private void EndForIssues(DataIssue last) =>
        End(
            last with
            {
                Severity = IssueSeverity.Error,
                Code = IssueCodes.TooManyIssues,
                Message = "There is so much wrong that reading stops.",
                Expected = AtMost(session.Limits.MaxIssues, "issues"),
                RecordId = null,
            }
        );

    /// <summary>Stops reading where the rest of a chunk begins.</summary>
    private void End(ReadOnlySpan<byte> rest, string code, string message, string expected)
    {
        (int line, int column) = session.Lines.Locate(rest, 0, 0);
        End(
            new DataIssue
            {
                Severity = IssueSeverity.Error,
                Code = code,
                Message = message,
                Expected = expected,
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
        IsWhole = false;
    }
}
