using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>
/// A large file stays on disk while it is imported. The objects in memory are the records and the account of the rows.
/// </summary>
[Collection(nameof(NotParallel))]
public sealed class CsvMemoryTests : IDisposable
{
    private const int Length = 10_000_000;
    private const string Header = "id;gemeente;partner;land;sinds;tot;thema;omschrijving;bron\n";

    private static readonly string Description = string.Join(' ', Enumerable.Repeat("uitwisseling van scholen", 9));

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    /// <summary>
    /// The bound is in times the length of the file. Measured: 2.6 for rows of 330 bytes, and 3.9 for rows of 105 bytes.
    /// The record of a short row takes much more than its text.
    /// </summary>
    [Theory]
    [InlineData(330, 2.9)]
    [InlineData(105, 4.0)]
    public void ReadPartnerships_LargeFile_NeedsAFewTimesItsLength(int rowLength, double bound)
    {
        WriteFile(rowLength);
        _ = SheetFiles.Read(SheetFiles.Dutch);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        using FileStream file = File.OpenRead(_path);
        PartnershipImport import = PartnershipCsv.ReadPartnerships(
            file,
            SheetFiles.Options with
            {
                Progress = new Steps(part =>
                {
                    if ((int)(100 * part) % 20 == 0)
                        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                }),
            }
        );
        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);

        Assert.True(import.IsComplete);
        Assert.InRange(import.DataSet.Partnerships.Count, Length / rowLength * 0.9, Length / rowLength * 1.1);
        double times = most / (double)file.Length;
        TestContext.Current.SendDiagnosticMessage($"Rows of {rowLength} bytes: {times:F2} times the file.");
        Assert.True(times < bound, $"{times:F2} times the file.");
    }

    [Fact]
    public void ReadPartnerships_FileCutOffMeanwhile_Throws()
    {
        WriteFile(330);
        using FileStream file = new(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Assert.Throws<EndOfStreamException>(() => Read(file, () => file.SetLength(Length / 2)));
    }

    [Fact]
    public void ReadPartnerships_FileInAnotherEncodingMeanwhile_Throws()
    {
        WriteFile(330);
        using FileStream file = new(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Assert.Throws<IOException>(() =>
            Read(
                file,
                () =>
                {
                    file.Position = Length / 2;
                    file.Write([0xE9, 0xE9]);
                }
            )
        );
    }

    private static void Read(FileStream file, Action change) =>
        PartnershipCsv.ReadPartnerships(
            file,
            SheetFiles.Options with
            {
                Progress = new Steps(part =>
                {
                    if ((int)(100 * part) == 10)
                        change();
                }),
            }
        );

    private void WriteFile(int rowLength)
    {
        using StreamWriter file = new(_path, append: false, new UTF8Encoding(false));
        file.Write(Header);
        for (long i = 0, length = 0; length < Length; i++)
        {
            string row = string.Create(
                CultureInfo.InvariantCulture,
                $"tie-{i:D8};Almelo;Denizli {i} é;Turkije;{1950 + (i % 50)}-{1 + (i % 12)}-{1 + (i % 28)};;water, cultuur;"
            );
            string source = string.Create(CultureInfo.InvariantCulture, $";Opgave gemeente {2000 + (i % 20)}\n");
            int rest = Math.Max(0, rowLength - row.Length - source.Length - 1);
            row = $"{row}{Description[..Math.Min(rest, Description.Length)]}{source}";
            file.Write(row);
            length += row.Length + 1;
        }
    }

    /// <summary>Receives progress on the thread of the import.</summary>
    private sealed class Steps(Action<double> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value.Part);
    }
}
