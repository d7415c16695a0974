using System.Text.Json;
using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Iati;
using Gemeente.Partnerships.Exchange.JsonLd;
using Gemeente.Partnerships.Exchange.Sdmx;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Exchange.TauArgus;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class Publishing
{
    [Fact]
    public void Create_TwoDataSets_AccountsForEveryRecord()
    {
        #region merge
        DataSetMerge merge = DataSetMerge.Create(
            new DataSetMergeOptions { Name = "All ties", MunicipalitiesAsOf = new DateOnly(2026, 1, 1) },
            DocumentedDataSet.Load(),
            DutchLinksDataSet.Load()
        ); // the most trusted first

        int combined = merge.CountOf(MergeOutcome.Combined); // the same tie in another record
        ValueList<MergeConflict> otherwise = merge.Conflicts; // other years, other spellings
        ValueList<MergeEntry> account = merge.Entries; // one entry for each record of each source
        #endregion

        Assert.Equal(98 + 529 + 14, account.Count); // ties of both, and profiles
        Assert.Equal(
            merge.DataSet.Partnerships.Count + merge.DataSet.Profiles.Count,
            merge.CountOf(MergeOutcome.Kept) + merge.CountOf(MergeOutcome.Ambiguous)
        );
        Assert.InRange(combined, 1, 100);
        Assert.Equal(
            ["partner.name", "period.end"], // Haren and Haren (Ems), one by their point; listed although it ended
            otherwise.Select(conflict => conflict.Field).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Single(otherwise, conflict => conflict is { Field: "partner.name", ResultId: "doc-91" });
    }

    [Fact]
    public void Create_ChangedDataSet_ListsTheDifferences()
    {
        #region compare
        PartnershipDataSet before = NcdoDataSet.Load();
        PartnershipDataSet after = before.With(new DataSetChanges { Removed = ["ncdo-01"] });

        DataSetDiff diff = DataSetDiff.Create(before, after);
        string text = diff.ToString(Language.Dutch);
        DataSetChanges changes = diff.ToChanges(); // leads from the first to the second
        bool isEqual = before.With(changes) == after;
        #endregion

        Assert.StartsWith("Stedenbanden: 0 nieuw, 1 vervallen", text, StringComparison.Ordinal);
        Assert.True(isEqual);
    }

    [Fact]
    public void Protect_SmallCounts_HidesThemInEveryFormat()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DutchLinksDataSet.Load(),
            asOf: new DateOnly(2026, 1, 1)
        );

        byte[] secret = new byte[32];

        #region protect
        CrossTable counts = catalog.Partnerships.CountBy(
            PartnershipDimensions.Province,
            PartnershipDimensions.EuStatus
        );
        DisclosurePolicy policy = new()
        {
            MinCount = 5,
            Dominance = new DominanceRule { Contributors = 1, MaxShare = 0.75 },
        };
        CellContributions contributions = CellContributions.Of(
            catalog.Partnerships,
            PartnershipDimensions.Province,
            PartnershipDimensions.EuStatus,
            PartnershipDimensions.Municipality
        );

        DisclosureKey key = new(secret); // 16 bytes or more that only the publisher has
        ResultTable table = DisclosureControl.Protect(ResultTable.Of(counts), policy, contributions, key);
        int hidden = table.SuppressedCount;
        SuppressionReason? why = table[0, 1].Reason; // null where a cell is published
        #endregion

        Assert.True(hidden > 0);
        Assert.True(why is null || table[0, 1].Value is null);

        #region tau-argus
        ResultTable all = ResultTable.Of(counts);
        using StringWriter data = new(); // ties.tab
        using StringWriter metadata = new(); // ties.rda
        using StringWriter batch = new(); // ties.arb
        TauArgusTable.WriteData(all, table, data);
        TauArgusTable.WriteMetadata(all, metadata);
        TauArgusTable.WriteBatch(all, "ties", batch);
        #endregion

        Assert.Contains(";1\n", data.ToString(), StringComparison.Ordinal);

        #region write
        using StringWriter markdown = new();
        using StringWriter csv = new();
        ResultTableMarkdown.Write(table, markdown, Language.Dutch);
        ResultTableCsv.Write(table, csv, Language.Dutch);
        #endregion

        #region sdmx
        using StringWriter sdmx = new();
        SdmxCsv.Write(
            table,
            sdmx,
            new SdmxCsvOptions
            {
                Agency = "GEMEENTE",
                Dataflow = "STEDENBANDEN",
                AsOf = catalog.AsOfDate,
            }
        );
        #endregion

        Assert.Contains("| totaal |", markdown.ToString(), StringComparison.Ordinal);
        Assert.Contains(",suppressed,", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains(",Q,A,", sdmx.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Iati_ListsWhatIsLeftOut()
    {
        #region iati
        PartnershipDataSet ties = DocumentedDataSet.Load();
        using MemoryStream xml = new();
        IatiExport export = IatiExport.Write(
            ties,
            xml,
            new IatiOptions
            {
                ReportingOrganisation = "NL-KVK-12345678",
                ReportingName = "Voorbeeldgemeente",
                AsOf = new DateOnly(2007, 6, 30),
            }
        );
        ValueList<DataIssue> leftOut = export.Issues; // such as ties without a date
        #endregion

        Assert.NotEmpty(export.WrittenIds);
        Assert.NotEmpty(leftOut);
    }

    [Fact]
    public void Write_JsonLd_WritesADocument()
    {
        #region json-ld
        PartnershipDataSet ties = DocumentedDataSet.Load();
        using MemoryStream json = new();
        using Utf8JsonWriter writer = new(json);
        PartnershipJsonLd.Write(ties, writer, new JsonLdOptions { Base = new Uri("https://example.org/stedenband/") });
        #endregion

        writer.Flush();
        Assert.NotEqual(0, json.Length);
    }
}
