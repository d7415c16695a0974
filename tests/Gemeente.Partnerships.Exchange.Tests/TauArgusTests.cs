using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Exchange.TauArgus;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;

namespace Gemeente.Partnerships.Exchange.Tests;

public sealed class TauArgusTests
{
    private static readonly ResultTable Table = SmallTables.TwoWay([9, 2, 15], [0, 40, 20]);

    [Fact]
    public void WriteData_ProtectedTable_HasCountsStatusAndHiddenCells()
    {
        ResultTable published = DisclosureControl.Protect(Table, new DisclosurePolicy { MinCount = 3 });
        string[] lines = Written(file => TauArgusTable.WriteData(Table, published, file)).Split('\n');
        Assert.Equal(12 + 1, lines.Length);
        Assert.Equal("\"row0\";\"column0\";9;9;\"S\";" + Hidden(published.Cells[0]), lines[0]);
        Assert.Equal("\"row0\";\"column1\";2;2;\"U\";1", lines[1]);
        Assert.Equal("\"row0\";\"_T\";26;26;\"S\";" + Hidden(published.RowTotals[0]), lines[3]);
        Assert.Equal("\"row1\";\"column0\";0;0;\"E\";0", lines[4]);
        Assert.Equal("\"_T\";\"_T\";86;86;\"S\";" + Hidden(published.Total), lines[11]);
        Assert.Equal(published.SuppressedCount, lines.Count(line => line.EndsWith(";1", StringComparison.Ordinal)));

        static string Hidden(ResultCell cell) => cell.Value is null ? "1" : "0";
    }

    /// <summary>The program checks that each total is the sum of its cells.</summary>
    [Fact]
    public void WriteData_AllLines_TotalsAreSums()
    {
        string[][] lines =
        [
            .. Written(file => TauArgusTable.WriteData(Table, Table, file))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(';')),
        ];
        foreach (IGrouping<string, string[]> row in lines.GroupBy(line => line[0]))
            Assert.Equal(
                row.Where(line => line[1] != "\"_T\"").Sum(line => int.Parse(line[2], null)),
                int.Parse(row.Single(line => line[1] == "\"_T\"")[2], null)
            );
    }

    [Fact]
    public void WriteMetadata_TwoWayTable_DescribesEachColumn() =>
        Assert.Equal(
            """
                <SEPARATOR> ";"
                <SAFE> "S"
                <UNSAFE> "U"
                <PROTECT> "P"
            row
                <RECODEABLE>
                <TOTCODE> "_T"
            column
                <RECODEABLE>
                <TOTCODE> "_T"
            count
                <NUMERIC>
                <DECIMALS> 0
            frequency
                <FREQUENCY>
            status
                <STATUS>
            hidden
                <NUMERIC>
                <DECIMALS> 0

            """,
            Written(file => TauArgusTable.WriteMetadata(Table, file)),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void WriteBatch_TwoWayTable_ReadsBothFiles() =>
        Assert.Equal(
            """
            <OPENTABLEDATA> "ties.tab"
            <OPENMETADATA> "ties.rda"
            <SPECIFYTABLE> "row""column"|"count"||
            <READTABLE>
            <SUPPRESS> MOD(1,5,1,0,0)
            <WRITETABLE> (1,4,,"ties-tau.csv")

            """,
            Written(file => TauArgusTable.WriteBatch(Table, "ties", file)),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void WriteData_OtherTableOrHiddenCounts_Throws()
    {
        ResultTable other = SmallTables.TwoWay([9, 2], [0, 40]);
        ResultTable published = DisclosureControl.Protect(Table, new DisclosurePolicy { MinCount = 3 });
        Assert.Throws<ArgumentException>(() => TauArgusTable.WriteData(Table, other, TextWriter.Null));
        Assert.Throws<ArgumentException>(() => TauArgusTable.WriteData(published, published, TextWriter.Null));
        Assert.Throws<ArgumentException>(() => TauArgusTable.WriteBatch(Table, "a\"b", TextWriter.Null));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var file = new StringWriter();
        write(file);
        return file.ToString();
    }
}
