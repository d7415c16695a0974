namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Partnerships in which nothing is unusual, which need no step each.</summary>
internal sealed partial class DocumentReader
{
    private const int MaxPatience = 1024;

    // Partnerships that were read and are not kept yet, and where each ends. They are few at first, for an id that was
    // there before costs those behind it a second reading.
    private readonly (Partnership? Partnership, int End)[] _plain = new (Partnership?, int)[32];

    // How many steps are taken before it is tried again whether records are plain: more each time that none was.
    private int _patience = 1;

    /// <summary>
    /// Whether the next record may be plain. The state of reading is the same behind each record, so that none is kept
    /// for those that are passed here; the first item of an array has another.
    /// </summary>
    private bool MayBePlain =>
        session.Version == FormatVersion.Current.Major
        && (_place == Place.Lines || (_place == Place.Records && _kind == RecordKind.Partnership && session.Index > 0));

    /// <summary>Reads plain partnerships, until a record that is not.</summary>
    private int ReadPlain(ReadOnlySpan<byte> chunk)
    {
        int done = 0;
        int most = 1;
        var reader = new PlainReader(session, chunk);
        int read;
        int kept;
        do
        {
            read = ReadPlain(ref reader, Math.Min(most, session.Limits.MaxRecords - Parts.Met), done);
            kept = KeepPlain(read);
            done = kept > 0 ? _plain[kept - 1].End : done;
            most = Math.Min(most * 2, _plain.Length);
        } while (kept > 0 && kept == read);

        Array.Clear(_plain);
        _patience = done > 0 ? 1 : Math.Min(_patience * 2, MaxPatience);
        return done;
    }

    /// <summary>Reads at most so many plain partnerships.</summary>
    private int ReadPlain(ref PlainReader reader, int most, int start)
    {
        int count = 0;
        while (
            count < most
            && (_place == Place.Lines ? reader.ReadLine() : reader.ReadItem()) is { } partnership
            && reader.Position - start <= session.Limits.MaxRecordBytes
        )
        {
            start = reader.Position;
            _plain[count++] = (partnership, start);
        }

        return count;
    }

    // One behind another, so that the processor looks up the next id while it waits for the one before.
    private int KeepPlain(int count)
    {
        int kept = 0;
        while (kept < count && tryAdd(_plain[kept].Partnership!))
            kept++;
        session.Index += kept;
        Parts.Met += kept;
        Parts.Used += kept;
        return kept;
    }
}
