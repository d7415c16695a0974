using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads a whole data set.</summary>
internal sealed class DataSetReader
{
    private const string NoName = "data set without a name";

    private readonly ReadSession _session;
    private readonly DocumentReader _document;
    private readonly PartnershipCollection.Editor _partnerships = new(PartnershipCollection.Empty, []);

    public DataSetReader(PartnershipJsonReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _session = new ReadSession(options);
        _document = new DocumentReader(_session, _partnerships.TryAdd, keepsOthers: true);
    }

    public bool IsEnded => _document.IsEnded;

    private DocumentParts Parts => _document.Parts;

    public void Read(ReadOnlySpan<byte> all) => _document.Read(all, isFinal: true);

    public void Read(StreamWindow window) => window.Release(_document.Read(window.Bytes, window.IsFinal));

    public PartnershipReadResult ToResult() =>
        new()
        {
            DataSet = new PartnershipDataSet
            {
                Name = Parts.Name ?? _session.Options.File ?? NoName,
                Municipalities =
                    Parts.Municipalities.Count == 0
                        ? _session.Options.Municipalities
                        : _session.Options.Municipalities.With(Parts.Municipalities),
                Countries = ToRegister(_session.Options.Countries),
                Partnerships = _partnerships.ToCollection(),
                Profiles = MunicipalityProfileCollection.Create(Parts.Profiles),
                Attribution = Parts.Attribution,
                Issues = [.. _session.Issues],
            },
            RecordsMet = Parts.Met,
            RecordsUsed = Parts.Used,
            IsWhole = _document.IsWhole,
            // Wherever they stood: lines come in any order.
            UnknownMembers =
            [
                .. _session
                    .UnknownMembers.OrderBy(RecordKeys.KindOf)
                    .ThenBy(member => member.Record, StringComparer.Ordinal),
            ],
        };

    private CountryRegister ToRegister(CountryRegister known) =>
        Parts.Countries.Count + Parts.IncomeGroups.Count + Parts.EuStatuses.Count == 0
            ? known
            : new CountryRegister(
                known.All.Union(Parts.Countries),
                known.IncomeGroups.Union(Parts.IncomeGroups),
                known.EuStatuses.Union(Parts.EuStatuses)
            );
}
