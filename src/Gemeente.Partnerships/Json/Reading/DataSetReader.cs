namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads a whole data set.</summary>
internal sealed class DataSetReader
{
    private const string NoName = "data set without a name";

    private readonly ReadSession _session;
    private readonly DocumentRecords _records;
    private readonly DocumentReader _document;
    private readonly PartnershipCollection.Editor _partnerships = new(PartnershipCollection.Empty, []);

    public DataSetReader(PartnershipJsonReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _session = new ReadSession(options);
        _records = new DocumentRecords(options, _partnerships.TryAdd, keepsOthers: true);
        _document = new DocumentReader(_session, _records);
    }

    public bool IsEnded => _document.IsEnded;

    public void Read(ReadOnlySpan<byte> all) => _document.Read(all, isFinal: true);

    public void Read(StreamWindow window) => window.Release(_document.Read(window.Bytes, window.IsFinal));

    public PartnershipReadResult ToResult() =>
        new()
        {
            DataSet = new PartnershipDataSet
            {
                Name = _document.Name ?? _session.Options.File ?? NoName,
                AsOf = _document.AsOf,
                Municipalities = _records.Municipalities,
                Countries = _records.Countries,
                Partnerships = _partnerships.ToCollection(),
                Profiles = _records.Profiles,
                Attribution = _document.Attribution,
                Issues = [.. _session.Issues],
            },
            RecordsRead = _records.Met,
            RecordsUsed = _records.Used,
            IsComplete = _document.IsComplete,
            UnknownMembers = _session.UnknownMembers.Count == 0 ? [] : SortedUnknownMembers(),
        };

    // Sorted, because the lines of a file come in any order.
    private ValueList<UnknownMember> SortedUnknownMembers() =>
        [.. _session.UnknownMembers.OrderBy(RecordKeys.KindOf).ThenBy(member => member.Record, StringComparer.Ordinal)];
}
