using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tests.Queries;

public sealed class NearestTests
{
    private static readonly string[] Words = ["country", "country-group", "county", "theme", "AQ"];

    [Theory]
    [InlineData("contry", "country")]
    [InlineData("COUNTRY", "country")]
    [InlineData("countrygroup", "country-group")]
    [InlineData("thema", "theme")]
    [InlineData("thmee", "theme")]
    [InlineData("initiative", null)]
    [InlineData("QQ", null)]
    [InlineData("", null)]
    public void To_MisspelledWord_IsTheNearestName(string word, string? nearest) =>
        Assert.Equal(nearest, NearestNames.To(word, Words));
}
