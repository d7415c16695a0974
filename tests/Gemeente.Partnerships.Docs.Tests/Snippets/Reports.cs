using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class Reports
{
    [Fact]
    public void Create_Subject_IsWritten()
    {
        #region report
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DocumentedDataSet.Load(),
            asOf: new DateOnly(2024, 1, 1)
        );
        var report = Report.Create(
            catalog,
            new ReportOptions { About = ReportSubject.OfMunicipality("0546"), CompareWith = new DateOnly(2007, 6, 30) }
        );

        using var page = new StringWriter();
        report.WriteTo(page, ReportFormat.Html, Language.Dutch);

        Chart chart = report.FindSection("over-time")!.Chart!;
        string specification = chart.ToVegaLite(Language.English);
        #endregion

        Assert.Contains("Stedenbanden van Leiden", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("vega-lite", specification, StringComparison.Ordinal);
    }
}
