using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>Reads a Data Package. Not thread-safe.</summary>
internal sealed class PackageReader(
    Func<string, (Stream? File, IssueText? Refusal)> open,
    DataPackageReadOptions options
)
{
    private const string NoName = "data package without a title";
    private readonly List<DataIssue> _issues = [];
    private readonly List<ImportedRow> _rows = [];
    private readonly List<string> _files = [];
    private PackageDescriptor? _descriptor;
    private bool _isComplete = true;

    public PartnershipImport Read()
    {
        ReadDescriptor();
        List<Partnership> partnerships = Read(
            PackageTable.Partnerships,
            PartnershipFields.Table,
            partnership => partnership.Id,
            partnership => partnership.Id,
            partnership => ExchangeIssueMessages.DuplicateId(partnership.Id)
        );
        List<MunicipalityProfile> profiles = Read(
            PackageTable.Profiles,
            ProfileFields.Table,
            _ => null,
            profile => profile,
            _ => ExchangeIssueMessages.DuplicateProfile()
        );
        List<Municipality> municipalities = Read(
            PackageTable.Municipalities,
            MunicipalityFields.Table,
            municipality => municipality.Code.ToString(),
            municipality => municipality.Code,
            _ => ExchangeIssueMessages.DuplicateCode()
        );
        List<Country> countries = Read(
            PackageTable.Countries,
            CountryFields.Table,
            country => country.Code.ToString(),
            country => country,
            _ => ExchangeIssueMessages.DuplicateCountry()
        );
        List<DacIncomePeriod> incomeGroups = Read(
            PackageTable.IncomeGroups,
            IncomePeriodFields.Table,
            _ => null,
            period => period,
            _ => ExchangeIssueMessages.DuplicatePeriod()
        );
        List<EuStatusPeriod> statuses = Read(
            PackageTable.EuStatuses,
            EuPeriodFields.Table,
            _ => null,
            period => period,
            _ => ExchangeIssueMessages.DuplicatePeriod()
        );
        return new PartnershipImport
        {
            DataSet = new PartnershipDataSet
            {
                Name = _descriptor?.Title ?? NoName,
                AsOf = _descriptor?.AsOf,
                Municipalities = new MunicipalityRegister(municipalities),
                Countries = new CountryRegister(countries, incomeGroups, statuses),
                Partnerships = PartnershipCollection.Create(partnerships),
                Profiles = MunicipalityProfileCollection.Create(profiles),
                Attribution = [.. _descriptor?.Sources ?? []],
                Issues = [.. _issues],
            },
            Account = new ImportAccount { File = DataPackage.DescriptorFile, Rows = [.. _rows] },
            Files = [.. _files],
            IsComplete = _isComplete && !_issues.Exists(IsOfDescriptor),
        };
    }

    // An error of the descriptor, or a missing file, takes away a whole table.
    private static bool IsOfDescriptor(DataIssue issue) =>
        issue is { Severity: IssueSeverity.Error, File: DataPackage.DescriptorFile };

    private void ReadDescriptor()
    {
        using Stream? stream = Open(DataPackage.DescriptorFile, ExchangeIssueMessages.DescriptorMissing());
        if (stream is null || FileBytes.From(stream, DataPackage.DescriptorFile, _issues) is not { } json)
            return;
        _descriptor = PackageDescriptor.Read(json, _issues);
        foreach ((string name, string path, _) in _descriptor?.Tables ?? [])
        {
            if (!Array.Exists(PackageTable.All, table => table.Name == name))
            {
                _issues.Add(
                    PackageDescriptor.Issue(
                        ExchangeIssueMessages.ResourceUnknown(
                            name,
                            path,
                            [.. PackageTable.All.Select(table => table.Name)]
                        ),
                        IssueSeverity.Warning
                    )
                );
            }
        }
    }

    /// <summary>Opens a file; null, with an issue, if it is missing or refused.</summary>
    private Stream? Open(string name, IssueText missing)
    {
        (Stream? file, IssueText? refusal) = open(name);
        if (file is null)
            _issues.Add(PackageDescriptor.Issue(refusal ?? missing));
        else
            _files.Add(name);
        return file;
    }

    private List<T> Read<T, TKey>(
        PackageTable<T> table,
        RecordFields<T> fields,
        Func<T, string?> idOf,
        Func<T, TKey> keyOf,
        Func<T, IssueText> duplicate
    )
        where T : class
    {
        List<T> records = [];
        if (_descriptor?.Tables.Find(entry => entry.Name == table.Name) is not { Path: { } path } entry)
            return records;
        using Stream? stream = Open(path, ExchangeIssueMessages.FileMissing(path));
        if (stream is null)
            return records;

        CsvReader csv = new(
            CsvText.From(stream, path, _issues, options.Limits.MaxTableLength),
            entry.Delimiter,
            path,
            _issues,
            options.Limits.MaxIssues,
            options.Limits.MaxCellLength,
            [.. table.Columns.Where(column => column.IsRequired).Select(column => column.Name)]
        );
        foreach (string column in csv.Header)
        {
            if (!Array.Exists(table.Columns, known => known.Name == column))
                csv.Report(ExchangeIssueMessages.UnmappedColumn(column), csv.ColumnOf(column));
        }

        PackageCells cells = new(csv);
        HashSet<TKey> keys = [];
        RowAccount rows = new(csv, path, options.Progress);
        rows.ReadAll(
            () => cells.Read(fields),
            idOf,
            record =>
            {
                bool isNew = keys.Add(keyOf(record));
                if (isNew)
                    records.Add(record);
                else
                    csv.Report(duplicate(record), recordId: idOf(record));
                return isNew;
            }
        );
        _isComplete &= csv.IsComplete;
        _rows.AddRange(rows.ToAccount().Rows.Select(row => row with { File = path }));
        return records;
    }
}
