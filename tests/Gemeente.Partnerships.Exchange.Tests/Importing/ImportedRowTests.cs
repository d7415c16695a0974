using System.Text.Json;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Tests.Importing;

/// <summary>A row of an account: equal by content, whatever of it is given.</summary>
public sealed class ImportedRowTests
{
    private static readonly ImportedRow Whole = new()
    {
        File = "lijst.csv",
        Line = 3,
        Outcome = RowOutcome.Issue,
        RecordId = "almelo-denizli",
        Text = "Almelo;Denizli",
    };

    public static TheoryData<ImportedRow> Rows =>
        [
            Whole,
            Whole with
            {
                File = null,
            },
            Whole with
            {
                Text = null,
            },
            Whole with
            {
                File = null,
                Text = null,
            },
            Whole with
            {
                Line = null,
            },
            default(ImportedRow),
        ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Json_EachRow_IsTheSame(ImportedRow row)
    {
        ImportedRow read = JsonSerializer.Deserialize<ImportedRow>(JsonSerializer.Serialize(row));
        Assert.Equal(row, read);
        Assert.Equal(row.GetHashCode(), read.GetHashCode());
        Assert.Equal(
            (row.File, row.Line, row.Outcome, row.RecordId, row.Text),
            (read.File, read.Line, read.Outcome, read.RecordId, read.Text)
        );
    }

    [Fact]
    public void Equals_OnePartDiffers_IsFalse()
    {
        Assert.All(
            [
                Whole with
                {
                    File = "andere.csv",
                },
                Whole with
                {
                    Line = 4,
                },
                Whole with
                {
                    Outcome = RowOutcome.Record,
                },
                Whole with
                {
                    RecordId = "almelo-izmir",
                },
                Whole with
                {
                    Text = "Almelo;Izmir",
                },
            ],
            other => Assert.NotEqual(Whole, other)
        );
    }
}
