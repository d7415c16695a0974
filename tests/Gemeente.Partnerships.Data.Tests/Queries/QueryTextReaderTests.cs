using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Data.Tests.Queries;

/// <summary>Dimensions and conditions as people write them, on the built-in records.</summary>
public sealed class QueryTextReaderTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    [Theory]
    [InlineData("country=TR,MA", "country in (TR, MA)")]
    [InlineData("country = tr, Marokko", "country in (TR, MA)")]
    [InlineData("Land=Morocco", "country in (MA)")]
    [InlineData("country!=Turkije", "!(country in (TR))")]
    [InlineData("gemeente=Den Haag", "municipality in (0518)")]
    [InlineData("municipality=den haag,GM0363,Bergen (L)", "municipality in (0518, 0363, 0893)")]
    [InlineData("municipality=Bergen, Limburg", "municipality in (0893)")]
    [InlineData("original-municipality=Alkemade", "original-municipality in (0483)")]
    [InlineData("theme=afval", "theme in (waste)")]
    [InlineData("Onderwerp=Waste", "theme in (waste)")]
    [InlineData("thema=afval", "theme in (waste)")]
    [InlineData("Thema's=afval", "theme in (waste)")]
    [InlineData("decennium=1990-1999", "start-decade in (1990-1999)")]
    [InlineData("theme!=onbekend", "!(theme in (unknown))")]
    [InlineData("start-year>=2000", "start-year >= 2000")]
    [InlineData("start-year<=2000", "start-year <= 2000")]
    [InlineData("start-year=2000..2005", "2000 <= start-year <= 2005")]
    [InlineData("start-year=..2005", "start-year <= 2005")]
    [InlineData("start-year=1975,2000..", "start-year in (1975) | start-year >= 2000")]
    [InlineData("partner=Nador", "partner in (MA:municipality:Nador)")]
    [InlineData("partner=TR:municipality:Denizli", "partner in (TR:municipality:Denizli)")]
    [InlineData("evidence=vermeld", "evidence in (stated)")]
    public void ReadCondition_AsPeopleWriteIt_IsFilterOfCodes(string text, string filter) =>
        Assert.Equal(filter, new QueryTextReader(Catalog).ReadCondition(text).ToString());

    [Theory]
    [InlineData("", "is not a condition")]
    [InlineData("country", "is not a condition")]
    [InlineData("=TR", "is not a condition")]
    [InlineData("country=", "is not a condition")]
    [InlineData("start-year>2000", "is not a condition")]
    [InlineData("start-year!2000", "is not a condition")]
    [InlineData("start-year>=", "is not a condition")]
    [InlineData("contry=TR", "Did you mean 'country'?")]
    [InlineData("country=Turkjie", "Did you mean 'Turkije'?")]
    [InlineData("theme=wsate", "Did you mean 'waste'?")]
    [InlineData("municipality=Bergen", "is the name of 2 categories")]
    [InlineData("municipality=Kaag en Braassem", "Kaag en Braassem (1884) does not exist on 2007-06-30.")]
    public void ReadCondition_NotOneMeaning_Throws(string text, string message)
    {
        InvalidQueryException error = Assert.Throws<InvalidQueryException>(() =>
            new QueryTextReader(Catalog).ReadCondition(text)
        );
        Assert.Contains(message, error.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCondition_MergedMunicipality_NamesSuccessor()
    {
        InvalidQueryException error = Assert.Throws<InvalidQueryException>(() =>
            new QueryTextReader(Catalog.AsOf(new DateOnly(2024, 1, 1))).ReadCondition("municipality=Alkemade")
        );
        Assert.Equal(
            "Alkemade (0483) does not exist on 2024-01-01. Its territory is in Kaag en Braassem (1884).",
            error.Issues[0].Message
        );
        Assert.Equal(
            "the successor, or 'original-municipality=0483' for the records of Alkemade",
            error.Issues[0].Expected
        );
    }

    [Fact]
    public void ReadCategories_Dimension_HasCountsThenKnownThenNotStated()
    {
        IReadOnlyList<CategoryCount> themes = new QueryTextReader(Catalog).ReadCategories("onderwerp");

        CountTable counts = Catalog.Partnerships.CountBy(PartnershipDimensions.Theme);
        Assert.Equal(counts.Rows, themes.Take(counts.Rows.Count));
        Assert.Equal(
            Theme.All.Select(theme => theme.Code).Order(StringComparer.Ordinal),
            themes.SkipLast(1).Select(theme => theme.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal((null, counts.Unknown), (themes[^1].Code, themes[^1].Count));
        Assert.Equal(9, new QueryTextReader(Catalog).ReadCategories("land").Count);
        Assert.Equal(443, new QueryTextReader(Catalog).ReadCategories("involved").Sum(row => row.Count));
    }

    [Fact]
    public void ReadDimension_EveryName_IsItsId()
    {
        var reader = new QueryTextReader(Catalog);
        Assert.All(
            QueryDimensions.BuiltIn.Partnerships,
            dimension =>
            {
                Assert.Equal(dimension.Id, reader.ReadDimension(dimension.Id));
                Assert.Equal(dimension.Id, reader.ReadDimension(dimension.Label.Dutch));
                Assert.Equal(dimension.Id, reader.ReadDimension(dimension.Label.English));
            }
        );
    }
}
