using System.Buffers;
using System.Diagnostics;
using System.Text;
using CsCheck;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Fuzzing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Exchange.Tests.Fuzzing;

/// <summary>
/// Good files and the corpus of bad files, with random changes. Each row is a record or has an issue. There is never an
/// exception, a hang, or a lost row without an issue.
/// </summary>
public sealed class ImportFuzzTests
{
    private const int MaxMessageLength = 1000;

    private static readonly long Inputs = FuzzRun.Inputs(400);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // A small package, so that most changes affect different places.
    private static readonly Dictionary<string, byte[]> Package = WritePackage();

    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        .. BadFilesTests.Files.Select(row => (row.Data, BadFilesTests.Bytes(row.Data))),
        .. GoodFiles(),
    ];

    private static readonly Gen<(string Name, byte[] Bytes)> Any = Gen.Select(
        Gen.Int[0, Files.Length - 1],
        ByteMutation.Any.Array[0, 4],
        (file, mutations) =>
            (Files[file].Name, mutations.Aggregate(Files[file].Bytes, (bytes, mutation) => mutation.Apply(bytes)))
    );

    [Fact]
    public void Read_RandomFile_NeverThrowsAndAccountsForEveryRow() =>
        Any.Sample(
            file =>
            {
                long begin = Stopwatch.GetTimestamp();
                PartnershipDataSet dataSet = BadFilesTests.Balances(file.Name, file.Bytes);
                Assert.All(dataSet.Issues, IsPlaced);
                Assert.Equal(dataSet with { Issues = [] }, ThroughJson(dataSet));
                Assert.True(Stopwatch.GetElapsedTime(begin) < Longest, "It takes too long.");
            },
            iter: Inputs,
            time: FuzzRun.Seconds,
            print: file => $"{file.Name}: {Encoding.Latin1.GetString(file.Bytes)}\n{Convert.ToBase64String(file.Bytes)}"
        );

    [Fact]
    public void Read_RandomPackage_NeverThrows() =>
        Gen.Select(Gen.Int[0, 7], ByteMutation.Any.Array[0, 4])
            .Sample(
                (which, mutations) =>
                {
                    Dictionary<string, byte[]> package = new(Package, StringComparer.Ordinal);
                    string name = package.Keys.Order(StringComparer.Ordinal).ElementAt(which % package.Count);
                    package[name] = mutations.Aggregate(package[name], (bytes, mutation) => mutation.Apply(bytes));
                    PartnershipImport result = DataPackage.Read(file =>
                        package.TryGetValue(file, out byte[]? bytes) ? new MemoryStream(bytes) : null
                    );
                    Assert.All(result.DataSet.Issues, IsPlaced);
                    Assert.InRange(
                        result.Account.Count(RowOutcome.Issue),
                        0,
                        result.DataSet.Issues.Count(issue => issue.Severity == IssueSeverity.Error)
                    );
                    Assert.Equal(result.DataSet with { Issues = [] }, ThroughJson(result.DataSet));
                },
                iter: Inputs / 10,
                time: FuzzRun.Seconds,
                print: input => $"{input.Item1}: {string.Join(' ', (object[])input.Item2)}"
            );

    private static Dictionary<string, byte[]> WritePackage()
    {
        Dictionary<string, MemoryStream> files = new(StringComparer.Ordinal);
        PartnershipDataSet whole = NcdoDataSet.Load();
        PartnershipDataSet some = whole with
        {
            Municipalities = new([.. whole.Municipalities.All.Take(20)]),
            Countries = new(
                [.. whole.Countries.All.Take(20)],
                [.. whole.Countries.IncomeGroups.Take(10)],
                [.. whole.Countries.EuStatuses.Take(10)]
            ),
        };
        DataPackage.Write(some, name => files[name] = new MemoryStream(), CsvWriteOptions.Default);
        return files.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> GoodFiles()
    {
        yield return (
            "links-good.csv",
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    TestData
                        .Worldwide.Split('\n')
                        .Where((line, i) => i == 0 || i % 900 == 1 || line.Contains(",NL", StringComparison.Ordinal))
                        .Take(40)
                )
            )
        );
        foreach (string name in Package.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            if (name.StartsWith("partnerships", StringComparison.Ordinal))
                yield return ("ties-good.csv", Package[name]);
            if (name.StartsWith("profiles", StringComparison.Ordinal))
                yield return ("profiles-good.csv", Package[name]);
        }
    }

    private static void IsPlaced(DataIssue issue)
    {
        Assert.True(issue.Message.Length < MaxMessageLength, issue.Message);
        bool isOfWholeFile =
            issue.Code is "csv-empty" or "csv-encoding" or "csv-binary" or "json-syntax"
            || issue.Code.StartsWith("package-", StringComparison.Ordinal);
        Assert.True(
            issue.Line > 0 || issue.JsonPath is not null || (isOfWholeFile && issue.File is not null),
            issue.ToString()
        );
    }

    private static PartnershipDataSet ThroughJson(PartnershipDataSet dataSet)
    {
        ArrayBufferWriter<byte> json = new();
        PartnershipJson.Write(
            dataSet,
            json,
            new() { Municipalities = dataSet.Municipalities, Countries = dataSet.Countries }
        );
        return PartnershipJson.Load(
            json.WrittenSpan,
            new() { Municipalities = dataSet.Municipalities, Countries = dataSet.Countries }
        );
    }
}
