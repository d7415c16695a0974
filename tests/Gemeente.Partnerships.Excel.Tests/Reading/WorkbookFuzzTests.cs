using System.IO.Compression;
using CsCheck;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Fuzzing;
using static Gemeente.Partnerships.Excel.Tests.Imports;

namespace Gemeente.Partnerships.Excel.Tests.Reading;

/// <summary>
/// Workbooks with random changes of a part inside the archive, or of the archive. Each is read, or has an issue.
/// </summary>
public sealed class WorkbookFuzzTests
{
    private static readonly WorkbookImportOptions Small = Options with
    {
        Limits = new WorkbookLimits { MaxExpandedBytes = 20_000_000, MaxCells = 200_000 },
    };

    private static readonly byte[][] Workbooks =
    [
        new WorkbookBuilder { SharedTexts = ["<t>Almelo</t>", "<t>Denizli</t>"] }
            .Table(
                "Blad1",
                "Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;1975\nBreda;Botkyrka;SE;2004-11",
                "A2:A3"
            )
            .Table("Blad2", "x;y\n1;2")
            .ToBytes(),
        Written(),
    ];

    private static readonly Gen<byte[]> Any = Gen.Select(
        Gen.Int[0, Workbooks.Length - 1],
        Gen.Int[-1, 30],
        ByteMutation.Any.Array[0, 4],
        (workbook, part, mutations) => Mutate(Workbooks[workbook], part, mutations)
    );

    [Fact]
    public void Read_RandomWorkbook_IsReadOrHasIssue() =>
        FuzzRun.Check(
            "workbook",
            Any,
            300,
            bytes =>
            {
                IsReadOrHasIssue(Read(bytes, Small));
                using MemoryStream profiles = new(bytes);
                IsReadOrHasIssue(PartnershipWorkbook.ReadProfiles(profiles, Small));
                using MemoryStream dataSet = new(bytes);
                IsReadOrHasIssue(PartnershipWorkbook.Read(dataSet, limits: Small.Limits));
            }
        );

    private static void IsReadOrHasIssue(PartnershipImport import)
    {
        Assert.True(import.IsComplete || import.Issues.Count > 0);
        Assert.All(import.Issues, issue => Assert.True(issue.Message.Length < 1_000, issue.Message));
    }

    // Changes of the archive itself for -1, else of one of its parts.
    private static byte[] Mutate(byte[] workbook, int part, ByteMutation[] mutations)
    {
        if (part < 0)
            return mutations.Aggregate(workbook, (bytes, mutation) => mutation.Apply(bytes));
        using MemoryStream result = new();
        using (ZipArchive archive = new(new MemoryStream(workbook)))
        using (ZipArchive changed = new(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((int index, ZipArchiveEntry entry) in archive.Entries.Index())
            {
                using MemoryStream content = new();
                using (Stream stream = entry.Open())
                    stream.CopyTo(content);
                byte[] bytes = content.ToArray();
                if (index == part % archive.Entries.Count)
                    bytes = mutations.Aggregate(bytes, (before, mutation) => mutation.Apply(before));
                using Stream copy = changed.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                copy.Write(bytes);
            }
        }

        return result.ToArray();
    }

    private static byte[] Written()
    {
        using MemoryStream stream = new();
        PartnershipDataSet whole = NcdoDataSet.Load();
        PartnershipWorkbook.Write(
            whole with
            {
                Municipalities = new([.. whole.Municipalities.All.Take(20)]),
                Countries = new([.. whole.Countries.All.Take(20)], [], []),
            },
            stream
        );
        return stream.ToArray();
    }
}
