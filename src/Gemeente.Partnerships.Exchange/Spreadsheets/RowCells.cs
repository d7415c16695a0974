using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// The cells of a row by what they mean, and the records that they make. What is wrong is reported of the row.
/// </summary>
internal abstract class RowCells(CsvReader csv)
{
    public CsvReader Csv { get; } = csv;

    public Partnership Partnership(string? id, Evidence? evidence) =>
        new()
        {
            Id = id ?? RequiredText("id"),
            Municipality = Municipality("municipality"),
            Partner = new Partner
            {
                Kind = Code<PartnerKind>("partner_kind") ?? PartnerKind.Municipality,
                Name = PartnerName(),
                Country = Country("country"),
            },
            Period = Period("start", "end"),
            Initiative = Code<Initiative>("initiative"),
            Motives = Codes<Motive>("motives"),
            PartnerMotives = Codes<Motive>("partner_motives"),
            Themes = Codes<Theme>("themes"),
            Organisations = Codes<OrganisationKind>("organisations"),
            Funding = Codes<FundingSource>("funding"),
            Description = Text("description"),
            Evidence = Evidence(evidence),
        };

    public MunicipalityProfile Profile(Evidence? evidence) =>
        new()
        {
            Municipality = Municipality("municipality"),
            Name = Text("name"),
            Inhabitants = Number("inhabitants"),
            Staffing = Code<Staffing>("staffing"),
            WeeklyTime = Code<WeeklyTime>("weekly_time"),
            AnnualBudget = Budget(),
            HasPolicy = Truth("has_policy"),
            HasDacFocus = Truth("has_dac_focus"),
            MillenniumMunicipalitySince = PartialDate("millennium_municipality_since"),
            ValidFor = Period("valid_from", "valid_to"),
            Evidence = Evidence(evidence),
        };

    /// <summary>
    /// The evidence in the row; where the row has none, or only a part, what is not stated is that of the default.
    /// </summary>
    public virtual Evidence Evidence(Evidence? otherwise)
    {
        EvidenceKind? kind = Enumerated("evidence", EnumCodes.EvidenceKind) ?? otherwise?.Kind;
        if (kind is null)
            Csv.Report(CsvIssueMessages.EmptyCell("evidence", EnumCodes.EvidenceKind.All));
        ValueList<string> sources = Texts("sources");
        return new Evidence
        {
            Kind = kind.GetValueOrDefault(),
            Sources = sources.Count == 0 && otherwise is not null ? otherwise.Sources : sources,
            ReferenceDate = Date("reference_date") ?? otherwise?.ReferenceDate,
            Confidence = Enumerated("confidence", EnumCodes.Confidence),
            Note = Text("note"),
        };
    }

    /// <summary>The name of the partner, or null where it is not stated.</summary>
    public virtual string? PartnerName() => Text("partner");

    /// <summary>The text of a cell, or null where it is empty.</summary>
    public abstract string? Text(string field);

    public abstract ValueList<string> Texts(string field);

    public abstract T? Code<T>(string field)
        where T : CodeListItem<T>, ICodeList<T>;

    public abstract ValueList<T> Codes<T>(string field)
        where T : CodeListItem<T>, ICodeList<T>;

    public abstract T? Enumerated<T>(string field, EnumCodes<T> codes)
        where T : struct, Enum;

    public abstract MunicipalityCode Municipality(string field);

    public abstract CountryCode Country(string field);

    public abstract Period Period(string startField, string endField);

    public abstract PartialDate? PartialDate(string field);

    public abstract DateOnly? Date(string field);

    public abstract int? Number(string field);

    public abstract bool? Truth(string field);

    public abstract AmountRange? Budget();

    /// <summary>
    /// A period; where it would end before it begins that is reported, and what is returned stands in for it.
    /// </summary>
    protected Period PeriodOf(PeriodBound start, PeriodBound end, int? endColumn)
    {
        try
        {
            return new Period { Start = start, End = end };
        }
        catch (ArgumentException)
        {
            Csv.Report(ExchangeIssueMessages.EndBeforeStart(start.ToString(), end.ToString()), endColumn);
            return Time.Period.Unknown;
        }
    }

    protected virtual string RequiredText(string field) => Text(field) ?? Csv.RequiredText(field);
}
