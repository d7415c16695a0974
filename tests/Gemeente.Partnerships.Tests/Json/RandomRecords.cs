using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Random records with every member: any text, unknown codes, dates of every precision.</summary>
internal static class RandomRecords
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        OneOf(
            "Ankara",
            "'s-Gravenhage",
            "Fès \"la belle\"",
            "a\\b",
            "İzmir\t😀",
            "<b>&amp;</b>",
            "a\u2028b",
            "{\"x\":[1]}"
        ),
        Gen.String[Gen.Char[' ', '~'], 1, 40].Where(text => !string.IsNullOrWhiteSpace(text)),
        Gen.String[Gen.Char['\u00A1', '\uD7FF'], 1, 20].Where(text => !string.IsNullOrWhiteSpace(text))
    );

    private static readonly Gen<PartialDate> Date = Gen.Select(
        Gen.Int[1, 9999],
        Gen.Int[0, 12],
        Gen.Int[0, 28],
        (year, month, day) =>
            month == 0 ? new PartialDate(year)
            : day == 0 ? new PartialDate(year, month)
            : new PartialDate(year, month, day)
    );

    private static readonly Gen<DateOnly> Day = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<PeriodBound> Bound = Gen.OneOf(
        OneOf(PeriodBound.Unknown, PeriodBound.Open),
        Date.Select(PeriodBound.On),
        Date.Select(PeriodBound.By)
    );

    private static readonly Gen<Period> AnyPeriod = Gen.OneOf(
        OneOf(Period.Unknown, Period.Always),
        Date.Select(Period.Since),
        Gen.Select(
            Bound,
            OneOf(PeriodBound.Unknown, PeriodBound.Open),
            (start, end) => new Period { Start = start, End = end }
        ),
        Gen.Select(Date, Date, (a, b) => Period.Between(a < b ? a : b, a < b ? b : a))
    );

    private static readonly Gen<CountryCode> AnyCountry = Gen.Select(
        Gen.Char['A', 'Z'],
        Gen.Char['A', 'Z'],
        (a, b) => CountryCode.Parse($"{a}{b}")
    );

    private static readonly Gen<MunicipalityCode> AnyMunicipality = Gen.Int[0, 9999]
        .Select(MunicipalityCode.FromNumber);

    private static readonly Gen<Evidence> AnyEvidence = Gen.Select(
        Gen.Enum<EvidenceKind>(),
        List(AnyText, 3),
        Maybe(Day),
        Maybe(Gen.Enum<Confidence>()),
        AnyText.Null(),
        (kind, sources, day, confidence, note) =>
            new Evidence
            {
                Kind = kind,
                Sources = sources,
                ReferenceDate = day,
                Confidence = confidence,
                Note = note,
            }
    );

    private static readonly Gen<GeoPoint?> AnyPoint = Maybe(
        Gen.Select(Gen.Int[-90, 90], Gen.Double[-180, 180], (north, east) => new GeoPoint(north, east))
    );

    private static readonly Gen<Partner> AnyPartner = Gen.Select(
        Code<PartnerKind>(),
        AnyText.Null(),
        AnyCountry,
        AnyPoint,
        (kind, name, country, location) =>
            new Partner
            {
                Kind = kind,
                Name = name,
                Country = country,
                Location = location,
            }
    );

    private static readonly Gen<(Initiative?, ValueList<Motive>, ValueList<Motive>, ValueList<Theme>)> Why = Gen.Select(
        Code<Initiative>().Null(),
        Codes<Motive>(),
        Codes<Motive>(),
        Codes<Theme>()
    );

    public static Gen<Partnership> Partnership { get; } =
        Gen.Select(
            Gen.Select(
                Gen.String[Gen.Char['!', '~'], 1, 128],
                AnyMunicipality,
                AnyPartner,
                AnyPeriod,
                Maybe(AnyMunicipality)
            ),
            Why,
            Gen.Select(
                Codes<OrganisationKind>(),
                Codes<FundingSource>(),
                Gen.OneOf(AnyText, Gen.Const("")).Null(),
                AnyEvidence
            ),
            (who, why, how) =>
                new Partnership
                {
                    Id = who.Item1,
                    Municipality = who.Item2,
                    ContinuedBy = who.Item5,
                    Partner = who.Item3,
                    Period = who.Item4,
                    Initiative = why.Item1,
                    Motives = why.Item2,
                    PartnerMotives = why.Item3,
                    Themes = why.Item4,
                    Organisations = how.Item1,
                    Funding = how.Item2,
                    Description = how.Item3,
                    Evidence = how.Item4,
                }
        );

    public static Gen<MunicipalityProfile> Profile { get; } =
        Gen.Select(
            Gen.Select(
                AnyMunicipality,
                AnyText.Null(),
                Maybe(Gen.Int[0, int.MaxValue]),
                Code<Staffing>().Null(),
                Code<WeeklyTime>().Null()
            ),
            Gen.Select(Maybe(Amount()), Maybe(Gen.Bool), Maybe(Gen.Bool), Maybe(Date)),
            Gen.Select(AnyPeriod, AnyEvidence),
            (who, what, how) =>
                new MunicipalityProfile
                {
                    Municipality = who.Item1,
                    Name = who.Item2,
                    Inhabitants = who.Item3,
                    Staffing = who.Item4,
                    WeeklyTime = who.Item5,
                    AnnualBudget = what.Item1,
                    HasPolicy = what.Item2,
                    HasDacFocus = what.Item3,
                    MillenniumMunicipalitySince = what.Item4,
                    ValidFor = how.Item1,
                    Evidence = how.Item2,
                }
        );

    private static Gen<MunicipalityHeir> AnyHeir { get; } =
        Gen.Select(
            Gen.Select(AnyMunicipality, Gen.Enum<SuccessionEvent>(), Gen.Bool, Day, Gen.Bool),
            Gen.Select(
                Maybe(Gen.Int[0, 1000].Select(thousandths => thousandths / 1000m)),
                Maybe(Gen.Int[0, 1_000_000]),
                Maybe(Gen.Enum<Confidence>()),
                OneOf("CBS", "law; map: 2", "").Null()
            ),
            (what, known) =>
                new MunicipalityHeir
                {
                    Code = what.Item1,
                    Kind = what.Item2,
                    IsMain = what.Item3,
                    From = what.Item4,
                    IsPlanned = what.Item5,
                    AreaShare = known.Item1,
                    Inhabitants = known.Item2,
                    Confidence = known.Item3,
                    Source = known.Item4,
                }
        );

    private static Gen<MunicipalityName> AnyName { get; } =
        Gen.Select(
            AnyText,
            Gen.Enum<MunicipalityNameKind>(),
            OneOf("fy", "nds").Null(),
            Maybe(Date),
            Maybe(Date),
            OneOf("CBS", "a law; a map", "by").Null(),
            (name, kind, language, from, to, source) =>
                new MunicipalityName
                {
                    Name = name,
                    Kind = kind,
                    Language = language,
                    From = from,
                    To = to,
                    Source = source,
                }
        );

    public static Gen<Municipality> Municipality { get; } =
        Gen.Select(
            Gen.Select(AnyMunicipality, AnyText, List(AnyText, 2), Gen.Enum<MunicipalityKind>(), List(AnyName, 2)),
            Gen.Select(Code<Province>().Null(), Code<Province>().Null(), Maybe(Day), Code<CoropRegion>().Null()),
            Gen.Select(
                OneOf(PeriodBound.Unknown, PeriodBound.Open, PeriodBound.On(new PartialDate(1800))),
                Maybe(Day.Where(day => day.Year > 1900)),
                Maybe(AnyMunicipality),
                List(AnyHeir, 2)
            ),
            Gen.Select(
                Maybe(Gen.Int[0, 1_000_000]),
                Maybe(Day),
                AnyEvidence.Null(),
                Gen.Select(
                    Gen.Int[1000, 9000],
                    Gen.Int[0, 1_000_000].List[0, 4],
                    (year, numbers) => PopulationSeries.Create(year, numbers)
                )
            ),
            (what, where, when, people) =>
                new Municipality
                {
                    Code = what.Item1,
                    Name = what.Item2,
                    OtherNames = what.Item3,
                    Names = what.Item5,
                    Kind = what.Item4,
                    Province = where.Item1,
                    EarlierProvince = where.Item2,
                    ProvinceSince = where.Item3,
                    Corop = where.Item4,
                    ValidFrom = when.Item1,
                    ValidTo = when.Item2,
                    Successor = when.Item3,
                    Heirs = new MunicipalityHeirs(when.Item4),
                    Inhabitants = people.Item1,
                    InhabitantsOn = people.Item2,
                    Evidence = people.Item3,
                    Populations = people.Item4,
                }
        );

    private static Gen<CountryHeir> AnyCountryHeir { get; } =
        Gen.Select(
            AnyCountry,
            Gen.Enum<SuccessionEvent>(),
            Day,
            List(OneOf("Willemstad", "Sint Maarten"), 2),
            (code, kind, from, places) =>
                new CountryHeir
                {
                    Code = code,
                    Kind = kind,
                    From = from,
                    Places = places,
                }
        );

    public static Gen<Country> Country { get; } =
        Gen.Select(
            Gen.Select(AnyCountry, AnyText, AnyText, List(AnyText, 2), Code<WorldSubregion>().Null(), AnyPoint),
            Gen.Select(
                Gen.String[Gen.Char['A', 'Z'], 3, 3].Null(),
                Maybe(Gen.Int[1, 999]),
                OneOf("ANHH", "").Null(),
                OneOf("7011", "").Null(),
                AnyPeriod,
                List(AnyCountryHeir, 2)
            ),
            (names, codes) =>
                new Country
                {
                    Code = names.Item1,
                    DutchName = names.Item2,
                    EnglishName = names.Item3,
                    OtherNames = names.Item4,
                    Alpha3 = codes.Item1,
                    Numeric = codes.Item2,
                    FormerCode = codes.Item3,
                    BrpCode = codes.Item4,
                    Validity = codes.Item5,
                    Heirs = codes.Item6,
                    Subregion = names.Item5,
                    Location = names.Item6,
                }
        );

    public static Gen<DacIncomePeriod> IncomePeriod { get; } =
        Gen.Select(
            AnyCountry,
            Gen.Enum<DacIncomeGroup>(),
            Day,
            Maybe(Day),
            (country, group, from, to) =>
                new DacIncomePeriod
                {
                    Country = country,
                    Group = group,
                    From = to < from ? to.Value : from,
                    To = to < from ? from : to,
                }
        );

    public static Gen<EuStatusPeriod> EuPeriod { get; } =
        Gen.Select(
            AnyCountry,
            Gen.Enum<EuStatus>(),
            Day,
            Maybe(Day),
            (country, status, from, to) =>
                new EuStatusPeriod
                {
                    Country = country,
                    Status = status,
                    From = to < from ? to.Value : from,
                    To = to < from ? from : to,
                }
        );

    public static Gen<DataSource> Source { get; } =
        Gen.Select(
            AnyText,
            AnyText.Null(),
            AnyText.Null(),
            AnyText.Null(),
            AnyText.Null(),
            (title, creator, licence, address, note) =>
                new DataSource
                {
                    Title = title,
                    Creator = creator,
                    Licence = licence,
                    Address = address,
                    Note = note,
                }
        );

    public static Gen<PartnershipDataSet> DataSet { get; } = DataSetOf(20);

    /// <summary>Data sets with at most the given number of partnerships, and fewer other records.</summary>
    public static Gen<PartnershipDataSet> DataSetOf(int most) =>
        Gen.Select(
            Gen.Select(
                AnyText,
                List(Source, 3),
                Partnership.Array[0, most],
                Profile.Array[0, most / 4],
                Day.Nullable()
            ),
            Gen.Select(
                Municipality.Array[0, most / 4],
                Country.Array[0, most / 4],
                IncomePeriod.Array[0, most / 4],
                EuPeriod.Array[0, most / 4]
            ),
            (records, registers) =>
                new PartnershipDataSet
                {
                    Name = records.Item1,
                    AsOf = records.Item5,
                    Attribution = records.Item2,
                    Partnerships = PartnershipCollection.Create(
                        records.Item3.DistinctBy(partnership => partnership.Id)
                    ),
                    Profiles = MunicipalityProfileCollection.Create(records.Item4.Distinct()),
                    Municipalities = new MunicipalityRegister(
                        registers.Item1.DistinctBy(municipality => municipality.Code)
                    ),
                    Countries = new CountryRegister(
                        registers.Item2.DistinctBy(country => country.Code),
                        registers.Item3.Distinct(),
                        registers.Item4.Distinct()
                    ),
                }
        );

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<AmountRange> Amount() =>
        Gen.OneOf(
            Gen.Decimal[0, 1_000_000].Select(AmountRange.Exactly),
            Gen.Decimal[0, 1_000_000].Select(AmountRange.AtLeast),
            Gen.Select(Gen.Decimal[0, 1000], Gen.Decimal[1000, 1_000_000], AmountRange.Between)
        );

    private static Gen<T> Code<T>()
        where T : CodeListItem<T>, ICodeList<T> =>
        Gen.OneOf(
            Gen.Int[0, CodeListItem<T>.All.Count - 1].Select(index => CodeListItem<T>.All[index]),
            OneOf("other", "x-1", new string('z', 64)).Select(CodeListItem<T>.FromCode)
        );

    private static Gen<ValueList<T>> Codes<T>()
        where T : CodeListItem<T>, ICodeList<T> =>
        Code<T>().Array[0, 4].Select(items => items.Distinct().ToValueList());

    private static Gen<ValueList<T>> List<T>(Gen<T> item, int most)
        where T : notnull => item.Array[0, most].Select(items => items.ToValueList());

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct => Gen.OneOf(Gen.Const((T?)null), value.Select(stated => (T?)stated));
}
