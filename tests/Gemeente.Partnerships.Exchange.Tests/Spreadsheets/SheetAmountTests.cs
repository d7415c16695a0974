using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Amounts and numbers of people in a file of others.</summary>
public sealed class SheetAmountTests
{
    [Theory]
    [InlineData("50.000,00", "20.000", "20000")]
    [InlineData("€ 50.000,-;1,5", "1.000.000", "1000000")]
    [InlineData("50,000.00", "20,000", "20000")]
    [InlineData("1.5", "20,000-30,000", "20000-30000")]
    [InlineData("1,5", "20.000 tot 30.000", "20000-30000")]
    [InlineData("1,5", "50.000 of meer", "50000+")]
    [InlineData("1,5", "minimaal € 50.000", "50000+")]
    [InlineData("1,5", "50 000", "50000")]
    [InlineData("", "50000", "50000")]
    public void ReadProfiles_Amounts_RevealDecimalComma(string other, string amount, string expected)
    {
        string rows = string.Join("", other.Split(';').Select(cell => $"Zwolle\t{cell}\n"));

        PartnershipImport import = ReadProfiles($"gemeente\tjaarbudget\nAlmelo\t{amount}\n{rows}");

        Assert.Equal(expected, import.DataSet.Profiles.Of("0141").Single().AnnualBudget?.ToString());
    }

    [Fact]
    public void ReadProfiles_ContradictoryAmounts_AreNotGuessed()
    {
        const string Text = "gemeente;jaarbudget\nAlmelo;20.000\nZwolle;20,000\n";

        PartnershipImport import = ReadProfiles(Text);

        Assert.Null(import.Dialect!.HasDecimalComma);
        Assert.Equal(
            [("csv-value", 2, 2), ("csv-value", 3, 2)],
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column!.Value))
        );
        Assert.Contains("decimal commas", import.DataSet.Issues[0].Expected, StringComparison.Ordinal);
        CsvDialect dialect = new()
        {
            Encoding = CsvEncoding.Utf8,
            Delimiter = ';',
            HasDecimalComma = true,
        };
        Assert.All(
            (CsvImportOptions[])[Options with { Dialect = dialect }, Options with { HasDecimalComma = true }],
            options =>
            {
                PartnershipImport given = ReadProfiles(Text, options);
                Assert.Equal(20_000, given.DataSet.Profiles.Single().AnnualBudget?.From);
                Assert.Equal(3, Assert.Single(given.DataSet.Issues).Line);
            }
        );
        CsvDialect open = dialect with { HasDecimalComma = null };
        Assert.True(
            ReadProfiles(
                "gemeente;jaarbudget\nAlmelo;20.000\n",
                Options with
                {
                    Dialect = open,
                }
            ).Dialect!.HasDecimalComma
        );
    }

    /// <summary>
    /// Texts that are not amounts, and rows without a municipality, do not count for the detection of decimal commas.
    /// </summary>
    [Theory]
    [InlineData("Ede;zie nota 2.1")]
    [InlineData("Ede;12.5%")]
    [InlineData("Ede;€ 3.000 (versie 2.0)")]
    [InlineData("Totaal (€ x 1.000);20.0")]
    public void ReadProfiles_Remark_DoesNotCountForDecimalComma(string row)
    {
        PartnershipImport import = ReadProfiles($"Gemeente;Budget\nUtrecht;€ 20.000\nAlmelo;€ 2.000\n{row}\n");

        Assert.Equal(
            [2_000, 20_000],
            import.DataSet.Profiles.Select(profile => (int)profile.AnnualBudget!.Value.From).Order()
        );
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(4, issue.Line));
        Assert.NotEmpty(import.DataSet.Issues);
    }

    [Theory]
    [InlineData("72,000", 72_000)]
    [InlineData("72.000", 72_000)]
    [InlineData("72 000", 72_000)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("73,000,000", 73_000_000)]
    [InlineData("72000", 72_000)]
    [InlineData("72000.0", 72_000)]
    [InlineData("72,5", null)]
    [InlineData("72.00", null)]
    [InlineData("1.234,567", null)]
    [InlineData("0.123", null)]
    [InlineData("1234.567", null)]
    [InlineData("99.999.999.999", null)]
    [InlineData("-5", null)]
    public void ReadProfiles_Inhabitants_AreWholeNumbers(string cell, int? expected)
    {
        PartnershipImport import = ReadProfiles($"gemeente;inwoners\nAlmelo;\"{cell}\"\n");

        Assert.Equal(expected, import.DataSet.Profiles.SingleOrDefault()?.Inhabitants);
        Assert.Equal(expected is null ? 1 : 0, import.DataSet.Issues.Count);
    }

    [Theory]
    [InlineData("500 euro", "500")]
    [InlineData("2.500 Euro", "2500")]
    [InlineData("2.500 EUR", "2500")]
    [InlineData("€ 2.500,=", "2500")]
    [InlineData("€ 2.500,--", "2500")]
    [InlineData("€ 500,- - € 600,-", "500-600")]
    [InlineData("2.500,50", "2500.5")]
    [InlineData("20.000,-30.000", null)]
    [InlineData("2.500,125", null)]
    [InlineData("2.50.000", null)]
    public void ReadProfiles_Amount_IsReadOrReported(string cell, string? expected) =>
        Assert.Equal(
            expected,
            ReadProfiles($"gemeente\tbudget\nAlmelo\t{cell}\nZwolle\t1,50\n")
                .DataSet.Profiles.Of("0141")
                .SingleOrDefault()
                ?.AnnualBudget?.ToString()
        );

    /// <summary>20-30.000 can mean 20 000 to 30 000, or 20 to 30 000.</summary>
    [Theory]
    [InlineData("20-30.000", null)]
    [InlineData("10-20.000", null)]
    [InlineData("€ 20 tot € 30.000,00", null)]
    [InlineData("20-30 000", null)]
    [InlineData("1-1.000", null)]
    [InlineData("20.000-30.000", "20000-30000")]
    [InlineData("20-30000", "20-30000")]
    [InlineData("20,00-30.000", "20-30000")]
    [InlineData("0-30.000", "0-30000")]
    [InlineData("500-1.000", "500-1000")]
    [InlineData("20-30", "20-30")]
    [InlineData("20-30,50", "20-30.5")]
    public void ReadProfiles_RangeThatMayLackThousands_IsReported(string cell, string? expected)
    {
        PartnershipImport import = ReadProfiles($"gemeente;budget\nAlmelo;{cell}\nZwolle;1,5\n");

        Assert.Equal(expected, import.DataSet.Profiles.Of("0141").SingleOrDefault()?.AnnualBudget?.ToString());
        Assert.Equal(
            expected is null ? [("csv-value", 2, 2)] : [],
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column!.Value))
        );
        Assert.All(
            import.DataSet.Issues,
            issue => Assert.Contains("20.000-30.000", issue.Expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ReadProfiles_RangeThatLacksThousands_RevealsDecimalComma() =>
        Assert.True(ReadProfiles("gemeente;budget\nAlmelo;20-30.000\n").Dialect!.HasDecimalComma);

    [Theory]
    [InlineData("Budget van;Budget tot", "20.000;30.000", "20000-30000", null)]
    [InlineData("Budget van;Budget tot", ";30.000", "0-30000", null)]
    [InlineData("Budget van;Budget tot", "20.000;", "20000+", null)]
    [InlineData("Budget van;Budget tot", "20.000 of meer;", "20000+", null)]
    [InlineData("Budget van;Budget tot", ";50.000 of meer", null, 3)]
    [InlineData("Budget van;Budget tot", "20.000-30.000;", null, 2)]
    [InlineData("Budget van;Budget tot", ";20.000-30.000", null, 3)]
    [InlineData("Budget van;Budget tot", "30.000;20.000", null, 3)]
    [InlineData("Budget van;Budget tot;Budget", "20.000;30.000;1.000.000", null, 4)]
    [InlineData("Budget van;Budget tot;Budget", "20.000;30.000;20.000-30.000", "20000-30000", null)]
    [InlineData("Budget van;Budget tot;Budget", ";;1.000.000", "1000000", null)]
    public void ReadProfiles_BudgetInSeveralColumns_IsReadOrReported(
        string columns,
        string cells,
        string? budget,
        int? column
    )
    {
        PartnershipImport import = ReadProfiles(
            $"Gemeente;{columns}\nDelft;{cells}\nUtrecht;1,5{new string(';', columns.Count(c => c == ';'))}\n"
        );

        Assert.Equal(budget, import.DataSet.Profiles.Of("0503").SingleOrDefault()?.AnnualBudget?.ToString());
        Assert.Equal(
            column is null ? [] : [("csv-value", 2, column)],
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column))
        );
    }
}
