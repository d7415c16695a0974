using Gemeente.Partnerships;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Host.Snippets;

public sealed class GettingStarted
{
    [Fact]
    public void Parse_CodesAndDates_ReadsAllForms()
    {
        #region codes and dates
        MunicipalityCode code = MunicipalityCode.Parse("GM0363");
        string digits = code.ToString(); // 0363
        string uri = code.ToString("U"); // https://identifier.overheid.nl/tooi/id/gemeente/gm0363

        Period period = Period.Since(PartialDate.Parse("2004-11"));
        PeriodStatus before = period.StatusOn(new DateOnly(2004, 10, 31)); // NotBegun
        PeriodStatus during = period.StatusOn(new DateOnly(2004, 11, 15)); // Unknown: some day of that month
        PeriodStatus after = period.StatusOn(new DateOnly(2007, 6, 30)); // Active
        #endregion

        Assert.Equal("0363", digits);
        Assert.Equal("https://identifier.overheid.nl/tooi/id/gemeente/gm0363", uri);
        Assert.Equal((PeriodStatus.NotBegun, PeriodStatus.Unknown, PeriodStatus.Active), (before, during, after));
    }

    [Fact]
    public void FindByName_OnADate_FollowsMergers()
    {
        #region registers
        MunicipalityRegister municipalities = EmbeddedRegisters.Municipalities;
        var then = new DateOnly(2007, 6, 30);
        var today = new DateOnly(2026, 1, 1);

        int count = municipalities.CountOn(then); // 443
        Municipality? theHague = municipalities.FindByName("Den Haag", then).Single; // 0518 's-Gravenhage
        bool ambiguous = municipalities.FindByName("Bergen", then).IsAmbiguous; // two of them

        Municipality? alkemade = municipalities.FindByName("Alkemade", then).Single;
        Municipality? heir = municipalities.SuccessorOn(alkemade!.Code, today).Municipality; // Kaag en Braassem

        DacIncomeGroup? income = EmbeddedRegisters.Countries.IncomeGroupOn("TR", then); // UpperMiddleIncome
        #endregion

        Assert.Equal(443, count);
        Assert.Equal("'s-Gravenhage", theHague?.Name);
        Assert.True(ambiguous);
        Assert.Equal("Kaag en Braassem", heir?.Name);
        Assert.Equal(DacIncomeGroup.UpperMiddleIncome, income);
    }

    [Fact]
    public void Create_OwnFacts_CountsThem()
    {
        #region own facts
        Dimension<Visit, string> country = Dimension.Create<Visit, string>(
            "country",
            new Label("Land", "Country"),
            visit => Classification<string>.Many(visit.Countries),
            CodeList<string>.OpenMany
        );
        Dimension<Visit, int> year = Dimension.Create<Visit, int>(
            "year",
            new Label("Jaar", "Year"),
            visit => visit.Year is { } known ? known : Classification<int>.Unknown
        );

        Cube<Visit> visits = Cube.Create<Visit>([new(["TR"], 2004), new(["TR", "MA"], 2007), new([], null)]);

        CountTable<string> table = visits.CountBy(country);
        long turkish = table["TR"].Count; // 2
        long notStated = table.Unknown; // 1
        bool overlapping = table.IsMultiValued; // true: shares may exceed 100 % together

        long later = visits.Where(country.In("TR", "MA") & !year.Is(2004)).Count; // 1
        #endregion

        Assert.Equal((2, 1, true, 1), (turkish, notStated, overlapping, later));
    }

    private sealed record Visit(IReadOnlyList<string> Countries, int? Year);
}
