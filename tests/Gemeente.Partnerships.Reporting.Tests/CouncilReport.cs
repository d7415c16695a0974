using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Reporting.Tests;

/// <summary>Four invented ties of Leiden, as a council clerk would have them in a spreadsheet.</summary>
internal static class CouncilReport
{
    public static Report Create() =>
        Report.Create(
            PartnershipCatalog.Create(
                EmbeddedRegisters.CreateDataSet(
                    "raad.csv",
                    [
                        Of("1", "Oxford", "GB", 1946, Theme.Culture, "Raadsbesluit 1946/12"),
                        Of("2", "Krefeld", "DE", 1974, Theme.Youth, "https://www.leiden.nl/stedenbanden"),
                        Of("3", "Toruń", "PL", 1988, Theme.Education, "https://www.leiden.nl/stedenbanden"),
                        Of("4", "Juigalpa", "NI", 1986, Theme.Waste, "Stichting Stedenband Leiden-Juigalpa"),
                    ],
                    new DateOnly(2026, 1, 1)
                ) with
                {
                    Attribution = [new DataSource { Title = "raad.csv" }],
                },
                new DateOnly(2026, 1, 1)
            ),
            new ReportOptions
            {
                Command = "gemeente-partnerships report --data raad.csv --as-of 2026-01-01 -o rapport.html",
                Version = "1.0",
            }
        );

    private static Partnership Of(string id, string partner, string country, int since, Theme theme, string source) =>
        new()
        {
            Id = id,
            Municipality = "0546",
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = partner,
                Country = country,
            },
            Period = Period.Since(new PartialDate(since)),
            Themes = [theme],
            Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = [source] },
        };
}
