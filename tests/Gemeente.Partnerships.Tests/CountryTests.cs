using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class CountryTests
{
    [Fact]
    public void GetName_EitherLanguage_IsTheNameInThatLanguage()
    {
        Assert.Equal("Turkije", Samples.Country.GetName(Language.Dutch));
        Assert.Equal("Turkey", Samples.Country.GetName(Language.English));
    }

    [Fact]
    public void Validity_NotStated_IsAlways()
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
    public void Alpha3_NotThreeCapitals_Throws(string? code, bool valid) =>
        Assert.Equal(valid, Record.Exception(() => Samples.Country with { Alpha3 = code }) is null);

    [Theory]
    [InlineData(1, true)]
    [InlineData(999, true)]
    [InlineData(0, false)]
    [InlineData(1000, false)]
    public void Numeric_NotThreeDigits_Throws(int code, bool valid) =>
        Assert.Equal(valid, Record.Exception(() => Samples.Country with { Numeric = code }) is null);

    [Fact]
    public void Equals_EqualContent_IsTrue()
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
