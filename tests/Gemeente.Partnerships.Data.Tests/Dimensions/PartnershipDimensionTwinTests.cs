using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests.Dimensions;

/// <summary>Compares every dimension of partnerships with a plain query over records and registers.</summary>
public sealed class PartnershipDimensionTwinTests
{
    private static readonly Dictionary<string, PartnershipDataSet> DataSets = new(StringComparer.Ordinal)
    {
        ["ncdo"] = NcdoDataSet.Load(),
        ["documented"] = DocumentedDataSet.Load(),
        ["links"] = DutchLinksDataSet.Load(),
    };

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (Dimension<PartnershipFact> dimension in PartnershipDimensions.All)
        {
            foreach (string dataSet in DataSets.Keys)
            {
                cases.Add(dimension.Id, dataSet, "2007-06-30");
                cases.Add(dimension.Id, dataSet, "2026-01-01");
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CountBy_EveryDimension_EqualToPlainQuery(string id, string name, string asOf)
    {
        DateOnly date = DateOnly.ParseExact(asOf, "O");
        PartnershipDataSet dataSet = DataSets[name];
        Dimension<PartnershipFact> dimension = PartnershipDimensions.Find(id)!;

        CountTable table = PartnershipCatalog.Create(dataSet, date).AllPartnerships.CountBy(dimension);

        string[][] expected =
        [
            .. dataSet.Partnerships.Select(partnership =>
                Twin(id, partnership, new Joined(dataSet, date)).Distinct().ToArray()
            ),
        ];
        Assert.Equal(dataSet.Partnerships.Count, table.Total);
        Assert.Equal(expected.Count(codes => codes.Length == 0), table.Unknown);
        Assert.Equal(
            expected
                .SelectMany(codes => codes)
                .CountBy(code => code)
                .Select(entry => (entry.Key, (long)entry.Value))
                .Order(),
            table.Rows.Where(row => row.Code is not null).Select(row => (row.Code!, row.Count)).Order()
        );
        Assert.All(table.Rows.Where(row => row.Code is not null), row => _ = dimension.InCodes(row.Code!));
    }

    private static string Status(Period period, DateOnly? reference, DateOnly date)
    {
        DateOnly? known = reference ?? period.Start.Date?.Latest;
        return period.StatusOn(date) switch
        {
            PeriodStatus.Ended => "ended",
            PeriodStatus.NotBegun => "not-begun",
            PeriodStatus.Active => period.End == PeriodBound.Open && !(date <= known) ? "possible" : "active",
            _ => period.End == PeriodBound.Open && date == reference ? "active" : "possible",
        };
    }

    private static IEnumerable<string> Twin(string id, Partnership partnership, Joined joined)
    {
        DateOnly date = joined.Date;
        CountryCode country = partnership.Partner.Country;
        CountryCode? present = joined.Present(partnership.Partner);
        Municipality? original = joined.DataSet.Municipalities.Find(partnership.Municipality);
        Municipality? holder = joined.Holder(partnership);
        MunicipalityProfile? profile = holder is null
            ? null
            : joined
                .DataSet.Profiles.Of(holder.Code)
                .SingleOrDefault(p => p.ValidFor.StatusOn(date) is not (PeriodStatus.Ended or PeriodStatus.NotBegun));
        DateOnly? start =
            partnership.Period.Start.Kind == PeriodBoundKind.On ? partnership.Period.Start.Date?.Earliest : null;
        return id switch
        {
            "country" => Texts(present),
            "original-country" => Texts(country),
            "country-group" => joined.GroupsOf(country, present),
            "eu-status" => present is { } member
                ? Texts($"{joined.DataSet.Countries.EuStatusOn(member, date)}".ToLowerInvariant())
                : [],
            "dac-income-group" => date.Year is < 1996 or > 2023
                ? []
                : Texts(
                    joined.DataSet.Countries.IncomeGroupOn(country, date) is { } group
                        ? Kebab($"{group}")
                        : "not-listed"
                ),
            "world-region" => joined.SubregionOf(present) is { } subregion ? Texts(subregion.Region) : [],
            "world-subregion" => Texts(joined.SubregionOf(present)),
            "least-developed" => present is { } listed && date == new DateOnly(2026, 1, 1)
                ? Texts(CountryRegister.LeastDevelopedCountries.Contains(listed) ? "true" : "false")
                : [],
            "distance" => joined.DistanceBand(holder, partnership.Partner),
            "partner-kind" => Texts(partnership.Partner.Kind),
            "partner" => PartnerIdentity.Of(partnership.Partner) is { } partner
                ? Texts($"{CountryOfToday(partnership.Partner)}:{partnership.Partner.Kind}:{partner.Name}")
                : [],
            "municipality" => Texts(holder?.Code),
            "original-municipality" => Texts(partnership.Municipality),
            "municipality-exists" => original!.Kind == MunicipalityKind.Placeholder
                ? []
                : Texts(original.ExistsOn(date) ? "true" : "false"),
            "municipality-ended" => original!.ValidTo <= date ? Texts(original.ValidTo.Value.Year) : [],
            "province" => Texts(holder?.ProvinceOn(date)),
            "corop" => Texts(date.Year < 2003 ? null : holder?.Corop),
            "size-class" => joined.SizeOf(
                holder,
                profile,
                (least, most) =>
                    most <= 50_000 ? "up-to-50000"
                    : least > 50_000 ? "over-50000"
                    : null
            ),
            "cbs-size-class" => joined.SizeOf(holder, profile, CbsClass),
            "g4" => holder?.Kind == MunicipalityKind.Municipality
                ? Texts(holder.Code.Number is 363 or 599 or 518 or 344 ? "true" : "false")
                : [],
            "start-year" => Texts(start?.Year),
            "start-period" => start is { } day ? Texts($"{day.Year / 5 * 5:D4}-{(day.Year / 5 * 5) + 4:D4}") : [],
            "start-decade" => start is { } begin
                ? Texts($"{begin.Year / 10 * 10:D4}-{(begin.Year / 10 * 10) + 9:D4}")
                : [],
            "start-date" => Texts(start?.ToString("O", CultureInfo.InvariantCulture)),
            "duration" => Duration(start, partnership.Period.End.Date?.Latest, date),
            "status" => Texts(
                Status(partnership.Period, partnership.Evidence.ReferenceDate ?? joined.DataSet.AsOf, date)
            ),
            "initiative" => Texts(partnership.Initiative),
            "motive" => partnership.Motives.Select(item => item.Code),
            "partner-motive" => partnership.PartnerMotives.Select(item => item.Code),
            "theme" => partnership.Themes.Select(item => item.Code),
            "organisation" => partnership.Organisations.Select(item => item.Code),
            "funding" => partnership.Funding.Select(item => item.Code),
            "staffing" => Texts(profile?.Staffing),
            "weekly-time" => Texts(profile?.WeeklyTime),
            "capacity" => Texts(
                (profile?.Staffing?.Code, profile?.WeeklyTime?.Code) switch
                {
                    ("specialised-bureau", _) => "bureau",
                    ("coordinator", "one-or-a-few-days") => "coordinator-days",
                    ("coordinator", "a-few-hours") => "coordinator-hours",
                    (_, "one-or-a-few-days") => "days",
                    (_, "a-few-hours") => "hours",
                    _ => null,
                }
            ),
            "budget-band" => Texts(profile?.AnnualBudget),
            "millennium-municipality" => profile?.MillenniumMunicipalitySince is not { } since
            || (since.Earliest <= date && date < since.Latest)
                ? []
                : Texts(since.Latest <= date ? "true" : "false"),
            "evidence" => Texts($"{partnership.Evidence.Kind}".ToLowerInvariant()),
            "confidence" => Texts($"{partnership.Evidence.Confidence}".ToLowerInvariant())
                .Where(text => text.Length > 0),
            _ => throw new ArgumentOutOfRangeException(nameof(id), id, "This dimension has no plain query here."),
        };
    }

    private static CountryCode CountryOfToday(Partner partner) =>
        (partner.Country.ToString(), partner.Name) switch
        {
            ("AN", "Curaçao") => "CW",
            ("AN", "Sint Maarten") => "SX",
            _ => partner.Country,
        };

    private static string[] Texts(object? value) =>
        value is null ? [] : [string.Create(CultureInfo.InvariantCulture, $"{value}")];

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));

    private static string? CbsClass(double least, double most)
    {
        (int From, string Code)[] classes =
        [
            (0, "under-5000"),
            (5_000, "5000-9999"),
            (10_000, "10000-19999"),
            (20_000, "20000-49999"),
            (50_000, "50000-99999"),
            (100_000, "100000-149999"),
            (150_000, "150000-249999"),
            (250_000, "250000-and-over"),
        ];
        string lowest = classes.Last(c => least >= c.From).Code;
        return lowest == classes.Last(c => most >= c.From).Code ? lowest : null;
    }

    private static string[] Duration(DateOnly? start, DateOnly? end, DateOnly date)
    {
        DateOnly to = end < date ? end.Value : date;
        if (start is not { } from || from > date)
            return [];
        int years = 0;
        while (from.AddYears(years + 1) <= to)
            years++;
        return
        [
            years switch
            {
                < 5 => "under-5",
                < 10 => "5-9",
                < 20 => "10-19",
                _ => "20-and-over",
            },
        ];
    }

    private sealed record Joined(PartnershipDataSet DataSet, DateOnly Date)
    {
        /// <summary>Follows the stated heir first, and then successors one by one.</summary>
        public Municipality? Holder(Partnership partnership)
        {
            MunicipalityCode code = partnership.Municipality;
            MunicipalityHeir[] path = partnership.ContinuedBy is { } heir ? Path(code, heir) ?? [] : [];
            foreach (MunicipalityHeir step in path.TakeWhile(step => step.From <= Date))
                code = step.Code;
            return path.Length == 0 || code == path[^1].Code ? Holder(code) : DataSet.Municipalities.Get(code);
        }

        private MunicipalityHeir[]? Path(MunicipalityCode code, MunicipalityCode heir)
        {
            Municipality municipality = DataSet.Municipalities.Get(code);
            MunicipalityHeir[] heirs =
            [
                .. municipality
                    .Heirs.Where(next => next.Kind != SuccessionEvent.Boundary)
                    .OrderByDescending(next => next.IsMain),
            ];
            if (heirs.Length == 0 && municipality is { Successor: { } successor, ValidTo: { } end })
                heirs =
                [
                    new()
                    {
                        Code = successor,
                        Kind = SuccessionEvent.Merger,
                        From = end,
                    },
                ];
            foreach (MunicipalityHeir next in heirs)
            {
                if (next.Code == heir)
                    return [next];
                if (Path(next.Code, heir) is { } rest)
                    return [next, .. rest];
            }

            return null;
        }

        private Municipality? Holder(MunicipalityCode code)
        {
            Municipality? municipality = DataSet.Municipalities.Find(code);
            if (municipality is { ValidTo: { } end } && end <= Date)
            {
                MunicipalityCode[] heirs =
                [
                    .. municipality
                        .Heirs.Where(heir => heir.Kind != SuccessionEvent.Boundary)
                        .Select(heir => heir.Code),
                ];
                if (heirs.Length == 0)
                    heirs = [.. municipality.Successor is { } next ? [next] : Array.Empty<MunicipalityCode>()];
                Municipality?[] holders = [.. heirs.Select(Holder).Distinct()];
                return holders.Length == 1 ? holders[0] : null;
            }

            return municipality is { ValidFrom: { Kind: PeriodBoundKind.On, Date: { } start } } && start.Earliest > Date
                ? null
                : municipality;
        }

        /// <summary>The only former country in these records is the Netherlands Antilles, to 15 December 2010.</summary>
        public CountryCode? Present(Partner partner) =>
            partner.Country != "AN" || Date <= new DateOnly(2010, 12, 15)
                ? partner.Country
                : partner.Name switch
                {
                    "Curaçao" => "CW",
                    "Sint Maarten" => "SX",
                    _ => default(CountryCode?),
                };

        public WorldSubregion? SubregionOf(CountryCode? present) =>
            present is { } code ? DataSet.Countries.Find(code)?.Subregion : null;

        /// <summary>The angle between two points by their vectors, not by the haversine.</summary>
        public string[] DistanceBand(Municipality? holder, Partner partner)
        {
            if (
                holder is null
                || partner.Location is not { } town
                || DataSet.Municipalities.LocationOf(holder.Code) is not { } place
            )
                return [];
            (double north, double east) = (
                double.DegreesToRadians(town.Latitude),
                double.DegreesToRadians(town.Longitude)
            );
            (double north2, double east2) = (
                double.DegreesToRadians(place.Latitude),
                double.DegreesToRadians(place.Longitude)
            );
            double cosine =
                (Math.Sin(north) * Math.Sin(north2)) + (Math.Cos(north) * Math.Cos(north2) * Math.Cos(east - east2));
            return
            [
                (6371.0088 * Math.Acos(cosine)) switch
                {
                    < 100 => "under-100",
                    < 250 => "100-249",
                    < 500 => "250-499",
                    < 1000 => "500-999",
                    < 2500 => "1000-2499",
                    < 5000 => "2500-4999",
                    _ => "5000-and-over",
                },
            ];
        }

        public string[] GroupsOf(CountryCode recorded, CountryCode? present)
        {
            CountryCode country = present ?? CountryCode.Unknown;
            string[] groups =
            [
                .. new[] { "TR", "MA", "SR", "AN", "AW", "GH", "CV", "ID", "CW", "SX", "BQ" }.Contains($"{recorded}")
                    ? ["country-of-origin"]
                    : Array.Empty<string>(),
                .. DataSet.Countries.EuStatusOn(country, Date) == EuStatus.Member
                    ? ["eu-member"]
                    : Array.Empty<string>(),
                .. DataSet.Countries.EuStatusOn(country, Date) == EuStatus.Candidate
                    ? ["eu-candidate"]
                    : Array.Empty<string>(),
                .. DataSet.Countries.IsOnDacListOn(country, Date) == true ? ["dac-list"] : Array.Empty<string>(),
                .. present is not null && Date.Year is < 1996 or > 2023 ? ["dac-list-unknown"] : Array.Empty<string>(),
            ];
            return groups.Length == 0 && Date.Year is >= 1996 and <= 2023 ? ["other"] : groups;
        }

        public string[] SizeOf(
            Municipality? holder,
            MunicipalityProfile? profile,
            Func<double, double, string?> classify
        )
        {
            if (holder is null)
                return [];
            // A count of the year of the date, else the nearest.
            var counts = new List<(int Number, DateOnly Counted, bool IsOfRegister)>();
            if (profile?.Inhabitants is { } stated)
                counts.Add((stated, profile.Evidence.ReferenceDate ?? Date, false));
            for (int year = 1960; year <= 2025; year++)
            {
                if (DataSet.Municipalities.InhabitantsOn(holder.Code, new DateOnly(year, 1, 1)) is { } inhabitants)
                    counts.Add((inhabitants, new DateOnly(year, 1, 1), true));
            }

            if (counts.Count == 0)
                return [];
            (int number, DateOnly counted, bool isOfRegister) = counts.MinBy(count =>
                count.Counted.Year == Date.Year ? 0 : Math.Abs(count.Counted.DayNumber - Date.DayNumber)
            );
            int taken = DataSet.Municipalities.All.Count(other =>
                other.Successor == holder.Code
                && other.ValidTo is { } end
                && end > (counted < Date ? counted : Date)
                && end <= (counted < Date ? Date : counted)
            );
            if (isOfRegister && counted.Year == Date.Year && taken == 0)
                counted = Date;
            double change = 0.02 * Math.Abs(counted.DayNumber - Date.DayNumber) / 365.2425;
            double least = number * (1 - change) / (counted > Date ? 1 + taken : 1);
            double most = number * (1 + change) * (counted < Date ? 1 + taken : 1);
            return classify(Math.Floor(least), Math.Ceiling(most)) is { } code ? [code] : [];
        }
    }
}
