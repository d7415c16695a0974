using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The 39 partnerships of 22 municipalities with countries of origin in June 2007, as counted in the NCDO summary of
/// 2008. Records that the summary states are marked stated. The others are reconstructed: synthetic records, made so
/// that every published total is reproduced. They are not facts about a real municipality. Municipalities that the
/// summary does not name are placeholders in the register of the data set.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class NcdoDataSet
{
    /// <summary>The name of the data set.</summary>
    public const string Name = "NCDO 2008";

    private static readonly DataSource Summary = new()
    {
        Title = "Summary of research on municipal partnerships with countries of origin",
        Creator = "Edith van Ewijk, for NCDO, 2008",
        Note = "Totals and named examples. Records that only bring out its totals are marked reconstructed.",
    };

    private static readonly PeriodBound ByReferenceDate = PeriodBound.By(ReferenceDate);

    /// <summary>The reference date of the summary (peildatum): 30 June 2007.</summary>
    public static DateOnly ReferenceDate => new(2007, 6, 30);

    /// <summary>Reads the data set. Its partnerships have the ids <c>ncdo-01</c> to <c>ncdo-39</c>.</summary>
    public static PartnershipDataSet Load()
    {
        Evidence stated = CreateEvidence(EvidenceKind.Stated, null);
        Evidence reconstructed = CreateEvidence(
            EvidenceKind.Reconstructed,
            "Synthetic: made so that every published total comes out; not a fact about the municipality."
        );
        var issues = new List<DataIssue>();
        List<MunicipalityProfile> profiles = EmbeddedCsv.Read(
            "ncdo-2008/profiles.csv",
            issues,
            [
                "municipality",
                "name",
                "inhabitants",
                "staffing",
                "weekly_time",
                "annual_budget_from",
                "annual_budget_to",
                "millennium_municipality_since",
                "evidence",
            ],
            row => ReadProfile(row, ReadEvidence(row))
        );
        List<Partnership> partnerships = EmbeddedCsv.Read(
            "ncdo-2008/partnerships.csv",
            issues,
            [
                "id",
                "municipality",
                "partner",
                "partner_kind",
                "country",
                "start",
                "initiative",
                "motives",
                "partner_motives",
                "themes",
                "organisations",
                "funding",
                "evidence",
            ],
            row => ReadPartnership(row, ReadEvidence(row))
        );
        return new PartnershipDataSet
        {
            Name = Name,
            AsOf = ReferenceDate,
            Municipalities = EmbeddedRegisters.Municipalities.With(Placeholders(profiles)),
            Countries = EmbeddedRegisters.Countries,
            Partnerships = [.. partnerships],
            Profiles = [.. profiles],
            Attribution = [Summary, .. EmbeddedRegisters.Attribution],
        };

        Evidence ReadEvidence(CsvReader row) =>
            row.Enumeration("evidence", EnumCodes.EvidenceKind) switch
            {
                EvidenceKind.Stated => stated,
                EvidenceKind.Reconstructed => reconstructed,
                _ => row.Unexpected<Evidence>("evidence", "stated or reconstructed"),
            };
    }

    private static Evidence CreateEvidence(EvidenceKind kind, string? note) =>
        new()
        {
            Kind = kind,
            Sources = [Summary.ToString()],
            ReferenceDate = ReferenceDate,
            Note = note,
        };

    private static Partnership ReadPartnership(CsvReader row, Evidence evidence) =>
        new()
        {
            Id = row.RequiredText("id"),
            Municipality = row.Required<MunicipalityCode>("municipality"),
            Partner = row.Partner(),
            Period = new Period
            {
                // A partnership without a year existed on the reference date.
                Start = row.Optional<PartialDate>("start") is { } start ? PeriodBound.On(start) : ByReferenceDate,
                End = PeriodBound.Open,
            },
            Initiative = row.Code<Initiative>("initiative"),
            Motives = row.Codes<Motive>("motives"),
            PartnerMotives = row.Codes<Motive>("partner_motives"),
            Themes = row.Codes<Theme>("themes"),
            Organisations = row.Codes<OrganisationKind>("organisations"),
            Funding = row.Codes<FundingSource>("funding"),
            Evidence = evidence,
        };

    private static MunicipalityProfile ReadProfile(CsvReader row, Evidence evidence) =>
        new()
        {
            Municipality = row.Required<MunicipalityCode>("municipality"),
            Name = row.RequiredText("name"),
            Inhabitants = row.Optional<int>("inhabitants"),
            Staffing = row.Code<Staffing>("staffing"),
            WeeklyTime = row.Code<WeeklyTime>("weekly_time"),
            AnnualBudget = (row.Optional<int>("annual_budget_from"), row.Optional<int>("annual_budget_to")) switch
            {
                ({ } from, { } to) => AmountRange.Between(from, to),
                ({ } from, null) => AmountRange.AtLeast(from),
                _ => null,
            },
            MillenniumMunicipalitySince = row.Optional<PartialDate>("millennium_municipality_since"),
            ValidFor = new Period { Start = ByReferenceDate, End = PeriodBound.Open },
            Evidence = evidence,
        };

    /// <summary>
    /// Makes a placeholder for each profile whose municipality is not in the register, because the source does not name
    /// it.
    /// </summary>
    private static IEnumerable<Municipality> Placeholders(List<MunicipalityProfile> profiles)
    {
        foreach (MunicipalityProfile profile in profiles)
        {
            if (EmbeddedRegisters.Municipalities.Find(profile.Municipality) is null)
            {
                yield return new Municipality
                {
                    Code = profile.Municipality,
                    Name = profile.Name!,
                    Kind = MunicipalityKind.Placeholder,
                    Evidence = profile.Evidence,
                };
            }
        }
    }
}
