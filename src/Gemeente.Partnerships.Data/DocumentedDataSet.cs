using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// 98 real partnerships with the dates found on public web pages: 32 with migrants' countries, with their state in June
/// 2007, and 66 others. Also 14 of the first Millennium Municipalities. Each record has sources. Not complete.
/// </summary>
/// <remarks>
/// The reference date of a record is the latest date that its sources show; null if they show none that is later than
/// the start. A date known to the month or year is its first day. After it, a partnership without an end is only
/// possible. Safe for use by several threads.
/// </remarks>
public static class DocumentedDataSet
{
    private static readonly DataSource WebPages = new()
    {
        Title = "Public web pages on municipal partnerships, named with each record",
        Note = "Facts only.",
    };

    /// <summary>Reads the data set. Its partnerships have the ids <c>doc-01</c> to <c>doc-98</c>.</summary>
    public static PartnershipDataSet Load()
    {
        var issues = new List<DataIssue>();
        return new PartnershipDataSet
        {
            Name = "Documented ties",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = [.. ReadPartnerships(issues)],
            Profiles =
            [
                .. EmbeddedCsv.Read(
                    "links/millennium_municipalities.csv",
                    issues,
                    ["municipality", "name", "since", "source"],
                    ReadMillenniumMunicipality
                ),
            ],
            Attribution = [WebPages, DutchLinksDataSet.GeoNames, .. EmbeddedRegisters.Attribution],
        };
    }

    internal static List<Partnership> ReadPartnerships(List<DataIssue> issues) =>
        EmbeddedCsv.Read(
            "links/documented_ties.csv",
            issues,
            [
                "id",
                "municipality",
                "continued_by",
                "partner",
                "partner_kind",
                "country",
                "start",
                "end",
                "reference_date",
                "evidence",
                "initiative",
                "motives",
                "themes",
                "subjects",
                "confidence",
                "start_basis",
                "end_basis",
                "reference_basis",
                "sources",
                "note",
            ],
            ReadPartnership
        );

    private static Partnership ReadPartnership(CsvReader row) =>
        new()
        {
            Id = row.RequiredText("id"),
            Municipality = row.Required<MunicipalityCode>("municipality"),
            ContinuedBy = row.Optional<MunicipalityCode>("continued_by"),
            Partner = row.Partner(),
            Period = new Period { Start = row.Required<PeriodBound>("start"), End = row.Required<PeriodBound>("end") },
            Initiative = row.Code<Initiative>("initiative"),
            Motives = row.Codes<Motive>("motives"),
            Themes = row.Codes<Theme>("themes"),
            Description = row.Text("subjects"),
            Evidence = new Evidence
            {
                Kind = row.RequiredEnumeration("evidence", EnumCodes.EvidenceKind),
                Sources = [.. row.Items("sources")],

                // The first day of a month or year: the partnership is not known to be current on a later one.
                ReferenceDate = row.Optional<PartialDate>("reference_date")?.Earliest,
                Confidence = row.Enumeration("confidence", EnumCodes.Confidence),
                Note = NoteOf(row),
            },
        };

    private static string? NoteOf(CsvReader row)
    {
        string?[] sentences =
        [
            row.Text("start_basis") is { } start ? $"Start: {start}." : null,
            row.Text("end_basis") is { } end ? $"End: {end}." : null,
            row.Text("reference_basis") is { } basis ? $"Reference date: {row.Text("reference_date")}, {basis}." : null,
            row.Text("note") is { } note ? $"{note}." : null,
        ];
        string text = string.Join(' ', sentences.OfType<string>());
        return text.Length == 0 ? null : text;
    }

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
