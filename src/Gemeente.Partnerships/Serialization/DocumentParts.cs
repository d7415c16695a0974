using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Serialization;

/// <summary>What was read of a data set so far.</summary>
internal sealed class DocumentParts
{
    public string? Name { get; set; }

    public ValueList<DataSource> Attribution { get; set; } = [];

    public Dictionary<MunicipalityCode, Municipality> Municipalities { get; } = [];

    public List<Country> Countries { get; } = [];

    public List<DacIncomePeriod> IncomeGroups { get; } = [];

    public List<EuStatusPeriod> EuStatuses { get; } = [];

    public List<MunicipalityProfile> Profiles { get; } = [];

    /// <summary>The records met, used or not.</summary>
    public int Met { get; set; }

    /// <summary>The records that have nothing wrong.</summary>
    public int Used { get; set; }

    /// <summary>Forgets the records read so far, when they are given away one by one.</summary>
    public void Forget()
    {
        Municipalities.Clear();
        Countries.Clear();
        IncomeGroups.Clear();
        EuStatuses.Clear();
        Profiles.Clear();
    }
}
