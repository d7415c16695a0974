using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>
/// Reads the tables of a data set to the letter, from the files of a Data Package or from the sheets of a workbook. Not
/// thread-safe.
/// </summary>
/// <param name="tables">The tables.</param>
/// <param name="file">The name of the file that lists the tables.</param>
/// <param name="issues">The issues of the tables, to which those of their rows are added.</param>
/// <param name="progress">The receiver of progress; may be null.</param>
internal sealed class PackageReader(
    IPackageTables tables,
    string file,
    List<DataIssue> issues,
    IProgress<ImportProgress>? progress
)
{
    private const string NoName = "data package without a title";
    private readonly List<ImportedRow> _rows = [];
    private bool _isComplete = true;

    public PartnershipImport Read()
    {
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
            Kind = ImportKind.DataPackage,
            DataSet = new PartnershipDataSet
            {
                Name = tables.Title ?? NoName,
                AsOf = tables.AsOf,
                Municipalities = new MunicipalityRegister(municipalities),
                Countries = new CountryRegister(countries, incomeGroups, statuses),
                Partnerships = PartnershipCollection.Create(partnerships),
                Profiles = MunicipalityProfileCollection.Create(profiles),
                Attribution = [.. tables.Sources],
                Issues = [.. issues],
            },
            Account = new ImportAccount { File = file, Rows = [.. _rows] },
            IsComplete = _isComplete && tables.AreComplete,
        };
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
        string[] required = [.. table.Columns.Where(column => column.IsRequired).Select(column => column.Name)];
        if (tables.Open(table, required) is not ({ } csv, { } path))
            return records;
        foreach (string column in csv.Header)
        {
            if (!Array.Exists(table.Columns, known => known.Name == column) && !tables.IsNote(column))
                csv.Report(ExchangeIssueMessages.UnmappedColumn(column), csv.ColumnOf(column));
        }

        PackageCells cells = new(csv);
        HashSet<TKey> keys = [];
        RowAccount rows = new(csv, path, progress);
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
