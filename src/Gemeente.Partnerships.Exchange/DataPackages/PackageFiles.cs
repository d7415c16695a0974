using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The files of a Data Package. Not thread-safe.</summary>
internal sealed class PackageFiles : IPackageTables
{
    private readonly Func<string, (Stream? File, IssueText? Refusal)> _open;
    private readonly List<string> _names = [];
    private readonly DataPackageLimits _limits;
    private readonly List<DataIssue> _issues;
    private readonly PackageDescriptor? _descriptor;

    /// <summary>Reads the descriptor.</summary>
    public PackageFiles(
        Func<string, (Stream? File, IssueText? Refusal)> open,
        DataPackageLimits limits,
        List<DataIssue> issues
    )
    {
        (_open, _limits, _issues) = (open, limits, issues);
        using Stream? stream = Open(DataPackage.DescriptorFile, ExchangeIssueMessages.DescriptorMissing());
        if (stream is null || FileBytes.From(stream, DataPackage.DescriptorFile, issues) is not { } json)
            return;
        _descriptor = PackageDescriptor.Read(json, issues);
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

    /// <summary>Gets the names of the files that were opened.</summary>
    public IReadOnlyList<string> Names => _names;

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
        using Stream? stream = Open(path, ExchangeIssueMessages.FileMissing(path));
        if (stream is null)
            return null;
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

    /// <summary>Opens a file; null, with an issue, if it is missing or refused.</summary>
    private Stream? Open(string name, IssueText missing)
    {
        (Stream? file, IssueText? refusal) = _open(name);
        if (file is null)
            _issues.Add(PackageDescriptor.Issue(refusal ?? missing));
        else
            _names.Add(name);
        return file;
    }
}
