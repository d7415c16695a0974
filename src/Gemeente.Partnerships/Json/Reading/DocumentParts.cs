using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>What was read of a data set so far.</summary>
/// <param name="areKept">Whether records are kept, and compared with one another; else they are only checked.</param>
internal sealed class DocumentParts(bool areKept)
{
    private readonly Dictionary<MunicipalityCode, Municipality> _municipalities = [];

    public string? Name { get; set; }

    public ValueList<DataSource> Attribution { get; set; } = [];

    public IReadOnlyCollection<Municipality> Municipalities => _municipalities.Values;

    public RecordSet<Country> Countries { get; } = new(areKept);

    public RecordSet<DacIncomePeriod> IncomeGroups { get; } = new(areKept);

    public RecordSet<EuStatusPeriod> EuStatuses { get; } = new(areKept);

    public RecordSet<MunicipalityProfile> Profiles { get; } = new(areKept);

    /// <summary>The records met, used or not.</summary>
    public int Met { get; set; }

    /// <summary>The records that have nothing wrong.</summary>
    public int Used { get; set; }

    /// <summary>Adds a municipality; false when there is one with its code.</summary>
    public bool Add(Municipality municipality) => !areKept || _municipalities.TryAdd(municipality.Code, municipality);
}
