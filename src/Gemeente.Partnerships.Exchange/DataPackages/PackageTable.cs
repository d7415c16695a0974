using System.Text.Json;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>A table of a Data Package.</summary>
internal abstract class PackageTable
{
    public static readonly PackageTable<Partnership> Partnerships = new(
        "partnerships",
        "Ties between a Dutch municipality and a partner abroad.",
        CsvColumns.Partnerships,
        dataSet => dataSet.Partnerships
    );

    public static readonly PackageTable<MunicipalityProfile> Profiles = new(
        "profiles",
        "What is stated of the work of a municipality on partnerships.",
        CsvColumns.Profiles,
        dataSet => dataSet.Profiles
    );

    public static readonly PackageTable<Municipality> Municipalities = new(
        "municipalities",
        "Municipalities through time.",
        CsvColumns.Municipalities,
        dataSet => dataSet.Municipalities.All
    );

    public static readonly PackageTable<Country> Countries = new(
        "countries",
        "Countries through time.",
        CsvColumns.Countries,
        dataSet => dataSet.Countries.All
    );

    public static readonly PackageTable<Registers.DacIncomePeriod> IncomeGroups = new(
        "dac-income-groups",
        "Income groups of countries on the DAC list.",
        CsvColumns.IncomeGroups,
        dataSet => dataSet.Countries.IncomeGroups
    );

    public static readonly PackageTable<Registers.EuStatusPeriod> EuStatuses = new(
        "eu-statuses",
        "Members and candidates of the European Union.",
        CsvColumns.EuStatuses,
        dataSet => dataSet.Countries.EuStatuses
    );

    public static readonly PackageTable[] All =
    [
        Partnerships,
        Profiles,
        Municipalities,
        Countries,
        IncomeGroups,
        EuStatuses,
    ];

    protected PackageTable(string name, string description)
    {
        Name = name;
        Description = description;
    }

    public string Name { get; }

    public string Description { get; }

    public string File => Name + ".csv";

    public abstract void Write(Stream stream, CsvWriteOptions options, PartnershipDataSet dataSet);

    /// <summary>Calls the method of a visitor for the kind of record of the table.</summary>
    public abstract void Accept(IPackageTableVisitor visitor);

    public abstract void WriteSchema(Utf8JsonWriter json, PartnershipDataSet dataSet);
}
