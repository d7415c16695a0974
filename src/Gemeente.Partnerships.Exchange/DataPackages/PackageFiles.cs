using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The files of a Data Package. Not thread-safe.</summary>
internal sealed class PackageFiles : IPackageTables
{
    private readonly Func<string, Stream?> _open;
    private readonly DataPackageLimits _limits;
    private readonly List<DataIssue> _issues;
    private readonly PackageDescriptor? _descriptor;

    /// <summary>Reads the descriptor.</summary>
    public PackageFiles(Func<string, Stream?> open, DataPackageLimits limits, List<DataIssue> issues)
    {
        (_open, _limits, _issues) = (open, limits, issues);
        using Stream? stream = open(DataPackage.DescriptorFile);
        if (stream is null)
            issues.Add(PackageDescriptor.Issue(ExchangeIssueMessages.DescriptorMissing()));
        else
            _descriptor = PackageDescriptor.Read(stream, issues);
        foreach ((string name, string path, _) in _descriptor?.Tables ?? [])
        {
            if (!Array.Exists(PackageTable.All, table => table.Name == name))
            {
                issues.Add(
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

    public string? Title => _descriptor?.Title;

    public DateOnly? AsOf => _descriptor?.AsOf;

    public IReadOnlyList<DataSource> Sources => _descriptor?.Sources ?? [];

    // An error of the descriptor, or a missing file, takes away a whole table.
    public bool AreComplete =>
        !_issues.Exists(issue => issue is { Severity: IssueSeverity.Error, File: DataPackage.DescriptorFile });

    public (CsvReader Csv, string File)? Open(PackageTable table, string[] required)
    {
        if (_descriptor?.Tables.Find(entry => entry.Name == table.Name) is not { Path: { } path } entry)
            return null;
        using Stream? stream = _open(path);
        if (stream is null)
        {
            _issues.Add(PackageDescriptor.Issue(ExchangeIssueMessages.FileMissing(path)));
            return null;
        }

        CsvReader csv = new(
            CsvText.From(stream, path, _issues, _limits.MaxTableLength),
            entry.Delimiter,
            path,
            _issues,
            _limits.MaxIssues,
            _limits.MaxCellLength,
            required
        );
        return (csv, path);
    }

    public bool IsNote(string column) => false;
}
