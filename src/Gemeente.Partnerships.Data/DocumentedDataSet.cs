using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// 46 real partnerships with the dates found on public web pages: 32 with migrants' countries, with their state in June
/// 2007, and 14 others. Also 14 of the first Millennium Municipalities. Each record has sources, and most have a
/// confidence. Not complete.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class DocumentedDataSet
{
    private static readonly DataSource WebPages = new()
    {
        Title = "Public web pages on municipal partnerships, named with each record",
        Note = "Facts only.",
    };

    /// <summary>Reads the data set. Its partnerships have the ids <c>doc-01</c> to <c>doc-46</c>.</summary>
    public static PartnershipDataSet Load()
    {
        var issues = new List<DataIssue>();
        return new PartnershipDataSet
        {
            Name = "Documented ties",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships =
            [
                .. EmbeddedCsv.Read(
                    "links/documented_ties.csv",
                    issues,
                    [
                        "id",
                        "municipality",
                        "partner",
                        "partner_kind",
                        "country",
                        "start",
                        "end",
                        "initiative",
                        "motives",
                        "themes",
                        "subjects",
                        "confidence",
                        "start_basis",
                        "sources",
                        "note",
                    ],
                    ReadPartnership
                ),
            ],
            Profiles =
            [
                .. EmbeddedCsv.Read(
                    "links/millennium_municipalities.csv",
                    issues,
                    ["municipality", "name", "since", "source"],
                    ReadMillenniumMunicipality
                ),
            ],
            Attribution = [WebPages, .. EmbeddedRegisters.Attribution],
        };
    }

    private static Partnership ReadPartnership(CsvReader row) =>
        new()
        {
            Id = row.RequiredText("id"),
            Municipality = row.Required<MunicipalityCode>("municipality"),
            Partner = row.Partner(),
            Period = new Period { Start = row.Required<PeriodBound>("start"), End = row.Required<PeriodBound>("end") },
            Initiative = row.Code<Initiative>("initiative"),
            Motives = row.Codes<Motive>("motives"),
            Themes = row.Codes<Theme>("themes"),
            Description = row.Text("subjects"),
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources = [.. row.Items("sources")],
                Confidence = row.Enumeration("confidence", EnumCodes.Confidence),
                Note = (row.Text("start_basis"), row.Text("note")) switch
                {
                    ({ } basis, { } note) => $"Start: {basis}. {note}.",
                    ({ } basis, null) => $"Start: {basis}.",
                    (null, { } note) => $"{note}.",
                    _ => null,
                },
            },
        };

    private static MunicipalityProfile ReadMillenniumMunicipality(CsvReader row)
    {
        DateOnly since = row.RequiredDate("since");
        return new MunicipalityProfile
        {
            Municipality = row.Required<MunicipalityCode>("municipality"),
            Name = row.RequiredText("name"),
            MillenniumMunicipalitySince = since,
            ValidFor = Period.Since(since),
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources = [row.RequiredText("source")],
                ReferenceDate = since,
            },
        };
    }
}
