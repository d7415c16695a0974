using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting;

namespace Gemeente.Partnerships.Reporting.Tests;

/// <summary>Every published figure beside the one computed from records.</summary>
public sealed class FactSheetTests
{
    private static readonly FactSheet Sheet = FactSheet.Create(NcdoDataSet.Load(), PublishedFigures.Load(), new DateOnly(2007, 6, 30));

    public static TheoryData<string> Derivable => [.. PublishedFigures.Load().Where(figure => figure.IsDerivable).Select(figure => figure.Id)];

    [Theory]
    [MemberData(nameof(Derivable))]
    public void A_derivable_figure_agrees(string id) =>
        Assert.True(Json().Single(figure => figure.GetProperty("id").GetString() == id).GetProperty("agrees").GetBoolean());

    [Fact]
    public void All_published_figures_are_there_in_json()
    {
        Assert.Equal(PublishedFigures.Load().Select(figure => figure.Id).Order(StringComparer.Ordinal), Json().Select(figure => figure.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(46, Json().Count);
    }

    [Fact]
    public void Quoted_figures_are_not_compared()
    {
        JsonElement survey = Json().Single(figure => figure.GetProperty("id").GetString() == "survey.involved");
        Assert.Equal(JsonValueKind.Null, survey.GetProperty("agrees").ValueKind);
        Assert.Equal(JsonValueKind.Null, survey.GetProperty("computed").ValueKind);
    }

    [Theory]
    [InlineData(FactSheetFormat.Text, Language.Dutch)]
    [InlineData(FactSheetFormat.Text, Language.English)]
    [InlineData(FactSheetFormat.Markdown, Language.Dutch)]
    [InlineData(FactSheetFormat.Markdown, Language.English)]
    [InlineData(FactSheetFormat.Html, Language.Dutch)]
    [InlineData(FactSheetFormat.Html, Language.English)]
    public void Every_face_says_how_much_is_reconstructed(FactSheetFormat format, Language language)
    {
        string text = Write(Sheet, format, language);
        Assert.Contains(language == Language.Dutch ? "gereconstrueerd" : "reconstructed", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("39", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_figure_that_changed_is_found_to_differ()
    {
        PartnershipDataSet one = NcdoDataSet.Load();
        PartnershipDataSet fewer = one.With(new DataSetChanges { Removed = ["ncdo-06"] });
        FactSheet sheet = FactSheet.Create(fewer, PublishedFigures.Load(), new DateOnly(2007, 6, 30));
        JsonElement total = Json(sheet).Single(figure => figure.GetProperty("id").GetString() == "ties.total");
        Assert.Equal(38, total.GetProperty("computed").GetInt32());
        Assert.False(total.GetProperty("agrees").GetBoolean());
    }

    private static List<JsonElement> Json() => Json(Sheet);

    private static List<JsonElement> Json(FactSheet sheet) =>
        [.. JsonDocument.Parse(Write(sheet, FactSheetFormat.Json, Language.English)).RootElement.GetProperty("figures").EnumerateArray()];

    private static string Write(FactSheet sheet, FactSheetFormat format, Language language)
    {
        using var writer = new StringWriter();
        sheet.WriteTo(writer, format, language);
        return writer.ToString();
    }
}
