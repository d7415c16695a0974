namespace Gemeente.Partnerships.Serialization;

/// <summary>Partnerships in which nothing is unusual, which need no step each.</summary>
internal sealed partial class DocumentReader
{
    private const int MostPatience = 1024;

    // How many steps are taken before it is tried again whether records are plain: more each time that none was.
    private int _patience = 1;

    /// <summary>
    /// Whether the next record may be plain. The state of reading is the same behind each record, so that none is kept
    /// for those that are passed here; the first item of an array has another.
    /// </summary>
    private bool MayBePlain => session.Version == FormatVersion.Current.Major
        && (_place == Place.Lines || (_place == Place.Records && _kind == RecordKind.Partnership && session.Index > 0));

    /// <summary>Reads plain partnerships, until a record that is not.</summary>
    private int ReadPlain(ReadOnlySpan<byte> chunk)
    {
        int done = 0;
        var reader = new PlainReader(session, chunk);
        while (Parts.Met < session.Limits.Records
            && (_place == Place.Lines ? reader.ReadLine() : reader.ReadItem()) is { } partnership
            && reader.Position - done <= session.Limits.RecordBytes
            && tryAdd(partnership))
        {
            done = reader.Position;
            session.Index++;
            Parts.Met++;
            Parts.Used++;
        }

        _patience = done > 0 ? 1 : Math.Min(_patience * 2, MostPatience);
        return done;
    }
}
