using System.Text.RegularExpressions;
using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Sdmx;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Exchange.Tests.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Sdmx;

public sealed partial class SdmxCsvTests
{
    private static readonly SdmxCsvOptions Options = new()
    {
        Agency = "GEMEENTE.X",
        Dataflow = "STEDENBANDEN",
        AsOf = new DateOnly(2007, 6, 30),
    };

    [Fact]
    public void Write_OneWay_HasStatusOfEachCell() =>
        Assert.Equal(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,START_YEAR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UNIT_MEASURE
            dataflow,GEMEENTE.X:STEDENBANDEN(1.0.0),I,2004,2007-06-30,12,A,F,ties
            dataflow,GEMEENTE.X:STEDENBANDEN(1.0.0),I,2005,2007-06-30,,O,F,ties
            dataflow,GEMEENTE.X:STEDENBANDEN(1.0.0),I,TR$3Aa,2007-06-30,,Q,A,ties
            dataflow,GEMEENTE.X:STEDENBANDEN(1.0.0),I,_U,2007-06-30,7,A,F,ties
            dataflow,GEMEENTE.X:STEDENBANDEN(1.0.0),I,_T,2007-06-30,,Q,D,ties

            """.ReplaceLineEndings("\r\n"),
            Write(SampleTables.OneWay)
        );

    [Fact]
    public void Write_TwoWay_HasTwoDimensions()
    {
        string[] lines = Write(SampleTables.TwoWay).Split("\r\n");

        Assert.StartsWith(
            "STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,THEME,TIME_PERIOD,",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.EndsWith(",TR,waste,2007-06-30,,Q,G,ties", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",TR,$5FT,2007-06-30,5,A,F,ties", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",_T,waste,2007-06-30,,Q,A,ties", lines[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Rounded_HasComment()
    {
        string[] lines = Write(SampleTables.TwoWay with { RoundedTo = 5 }).Split("\r\n");

        Assert.EndsWith(",UNIT_MEASURE,COMMENT", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",TR,waste,2007-06-30,,Q,G,ties,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(
            ",MA,waste,2007-06-30,0,A,F,ties,rounded to multiples of 5",
            lines[4],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Write_AnyCodes_LinesMatchHeadingAndCodesAreIds() =>
        Gen.String[1, 12]
            .Array[1, 6]
            .Select(codes => codes.Distinct().ToArray())
            .Sample(
                codes =>
                {
                    string[][] lines =
                    [
                        .. Write(SampleTables.Named(codes))
                            .TrimEnd('\n', '\r')
                            .Split("\r\n")
                            .Select(line => line.Split(',')),
                    ];
                    Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
                    Assert.All(lines[1..], line => Assert.Matches(SdmxId(), line[3]));
                    Assert.Equal(codes.Length + 1, lines[1..].Select(line => line[3]).Distinct().Count());
                },
                iter: 200
            );

    [Fact]
    public void Write_SimilarNames_ColumnsAndCodesStayUnique()
    {
        ResultAxis time = new(
            "time-period",
            Label.Same("time"),
            false,
            [new ResultCategory("\u0123", Label.Same("a")), new ResultCategory("\u000123", Label.Same("b"))]
        );
        ResultTable table = new(
            "ties",
            time,
            time,
            [.. Enumerable.Repeat(ResultCell.Of(0), 4)],
            [ResultCell.Of(0), ResultCell.Of(0)],
            [ResultCell.Of(0), ResultCell.Of(0)],
            ResultCell.Of(0),
            false
        );

        string[] lines = Write(table).Split("\r\n");
        Assert.StartsWith(
            "STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD_2,TIME_PERIOD_2_2,TIME_PERIOD,",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Contains(",$u0123,$0123,", lines[2], StringComparison.Ordinal);

        ResultAxis comment = new("comment", Label.Same("comment"), false, []);
        Assert.Contains(
            ",COMMENT_2,",
            Write(new ResultTable("ties", comment, [], ResultCell.Of(0))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("=X", "F", "1.0")]
    [InlineData("A,B", "F", "1.0")]
    [InlineData("A", "F\n", "1.0")]
    [InlineData("A", "F", "1")]
    [InlineData("A", "", "1.0")]
    public void Options_InvalidId_Throws(string agency, string dataflow, string version) =>
        Assert.Throws<ArgumentException>(() =>
            Options with
            {
                Agency = agency,
                Dataflow = dataflow,
                Version = version,
            }
        );

    private static string Write(ResultTable table) =>
        SampleTables.Text(writer => SdmxCsv.Write(table, writer, Options));

    [GeneratedRegex(@"^([A-Za-z0-9$_][A-Za-z0-9_@$-]*)\z")]
    private static partial Regex SdmxId();
}
