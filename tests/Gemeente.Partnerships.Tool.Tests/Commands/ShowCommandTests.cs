using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>The command <c>show</c>, run as a process.</summary>
public sealed class ShowCommandTests
{
    [Theory]
    [InlineData("nl", "Reden van de status", "vermeld als actueel op 30 juni 2007", "Onderwerp", "Economie (")]
    [InlineData("en", "Reason for the status", "stated as current on 30 June 2007", "Theme", "Economy (")]
    public void Show_Partnership_HasFieldsAndReasons(string language, params string[] words)
    {
        string output = ToolProcess.Output("show", "ncdo-02", "--lang", language);

        Assert.Contains("Rotterdam", output, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Show_Reconstructed_NamesNoMunicipality()
    {
        string output = ToolProcess.Output("show", "ncdo-08", "--lang", "nl");

        Assert.DoesNotContain("Utrecht", output, StringComparison.Ordinal);
        Assert.DoesNotContain("0344", output, StringComparison.Ordinal);
        Assert.Contains("(gereconstrueerd)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alkemade", "nl", "Bestond tot", "2009-01-01", "Kaag en Braassem (1884)")]
    [InlineData("Marokko", "nl", "Landcode", "Rotterdam - Nador", "Gereconstrueerd")]
    [InlineData("MA", "en", "Morocco", "Rotterdam - Nador", "Reconstructed")]
    public void Show_MunicipalityOrCountry_HasRegisterAndTies(string name, string language, params string[] words)
    {
        string output = ToolProcess.Output("show", name, "--lang", language);
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Show_Json_HasBothLanguages()
    {
        JsonElement shown = ToolProcess.Json("show", "Turkije");

        Assert.Equal("country", shown.GetProperty("kind").GetString());
        Assert.Equal("Landcode: TR", shown.GetProperty("details")[0].GetProperty("nl").GetString());
    }
}
