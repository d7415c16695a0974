using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Data Packages.</summary>
internal static class PackageImport
{
    public static Importer Importer { get; } =
        new(
            "package",
            $"a Data Package: its {DataPackage.DescriptorFile}, or the folder that it is in",
            start => start.Name == DataPackage.DescriptorFile,
            Import
        )
        {
            TellsOfRows = true,
        };

    private static ImportedFile Import(Stream descriptor, ImportRequest question)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(question.Path))!;
        List<string> files = [];
        PartnershipReadResult result = DataPackage.Read(Open, DataPackageLimits.Default, question.Progress);

        // What is wrong on no line, or with a header, is wrong with a whole table.
        bool isWhole = result.DataSet.Issues.All(issue =>
            issue.Severity != IssueSeverity.Error || (issue.Line > 1 && !IssuePlace.IsEndOfReading(issue))
        );
        ImportedFile file = ImportedFile.Of(result, isWhole) with
        {
            HasOwnRegisters = question.IsCopy,
            Files = [.. files],
        };
        return question.IsCopy ? file : file with { DataSet = BesideRegistersOfTool(result.DataSet) };

        FileStream? Open(string name)
        {
            string path = Path.Combine(folder, name);
            if (!File.Exists(path))
                return null;
            files.Add(path);
            return File.OpenRead(path);
        }
    }

    /// <summary>
    /// With the municipalities and countries that the tool knows besides; of those that both know, what the package
    /// says.
    /// </summary>
    private static PartnershipDataSet BesideRegistersOfTool(PartnershipDataSet dataSet)
    {
        MunicipalityRegister municipalities = dataSet.Municipalities;
        CountryRegister countries = dataSet.Countries;
        CountryRegister known = EmbeddedRegisters.Countries;
        HashSet<CountryCode> named = [.. countries.All.Select(country => country.Code)];
        return dataSet with
        {
            Municipalities = new MunicipalityRegister([
                .. municipalities.All,
                .. EmbeddedRegisters.Municipalities.All.Where(other => municipalities.Find(other.Code) is null),
            ]),
            Countries = new CountryRegister(
                [.. countries.All, .. known.All.Where(country => !named.Contains(country.Code))],
                [.. countries.IncomeGroups, .. known.IncomeGroups.Where(period => !named.Contains(period.Country))],
                [.. countries.EuStatuses, .. known.EuStatuses.Where(period => !named.Contains(period.Country))]
            ),
        };
    }
}
