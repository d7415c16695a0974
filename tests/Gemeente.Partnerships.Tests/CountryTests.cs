using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class CountryTests
{
    [Fact]
    public void Has_a_name_in_either_language()
    {
        Assert.Equal("Turkije", Samples.Country.GetName(Language.Dutch));
        Assert.Equal("Turkey", Samples.Country.GetName(Language.English));
    }

    [Fact]
    public void Is_always_valid_unless_stated()
    {
        Country antilles = Samples.Country with
        {
            Code = "AN",
            Validity = new Period { Start = PeriodBound.Open, End = PeriodBound.On(new PartialDate(2010, 12, 15)) },
        };

        Assert.Equal(PeriodStatus.Active, Samples.Country.Validity.StatusOn(new DateOnly(2007, 6, 30)));
        Assert.Equal(PeriodStatus.Active, antilles.Validity.StatusOn(new DateOnly(2010, 12, 15)));
        Assert.Equal(PeriodStatus.Ended, antilles.Validity.StatusOn(new DateOnly(2010, 12, 16)));
    }

    [Theory]
    [InlineData("TUR", true)]
    [InlineData(null, true)]
    [InlineData("tur", false)]
    [InlineData("TU", false)]
    [InlineData("TURK", false)]
    [InlineData("T1R", false)]
    public void Has_a_code_of_three_capitals(string? code, bool valid) =>
        Assert.Equal(valid, Record.Exception(() => Samples.Country with { Alpha3 = code }) is null);

    [Theory]
    [InlineData(1, true)]
    [InlineData(999, true)]
    [InlineData(0, false)]
    [InlineData(1000, false)]
    public void Has_a_code_of_three_digits(int code, bool valid) =>
        Assert.Equal(valid, Record.Exception(() => Samples.Country with { Numeric = code }) is null);

    [Fact]
    public void Is_equal_by_content()
    {
        Assert.Equal(
            Samples.Country with
            {
                OtherNames = ["Türkiye"],
            },
            Samples.Country with
            {
                OtherNames = ["Türkiye"],
            }
        );
        Assert.NotEqual(Samples.Country, Samples.Country with { OtherNames = ["Türkiye"] });
        Assert.Throws<ArgumentException>(() => Samples.Country with { DutchName = "" });
        Assert.Throws<ArgumentException>(() => Samples.Country with { EnglishName = " " });
    }
}
