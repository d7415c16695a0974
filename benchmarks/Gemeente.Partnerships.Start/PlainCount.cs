using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Start;

/// <summary>Counts partnerships by country as a program without the library does: plain objects, and LINQ.</summary>
internal static class PlainCount
{
    public static string Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        PlainDataSet dataSet = JsonSerializer.Deserialize(file, PlainJson.Default.PlainDataSet)!;
        var text = new StringBuilder();
        foreach (
            IGrouping<string, PlainTie> country in dataSet
                .Partnerships.GroupBy(tie => tie.Partner.Country)
                .OrderBy(country => country.Key, StringComparer.Ordinal)
        )
        {
            text.Append(country.Key).Append(' ').Append(country.Count()).Append(' ');
        }

        return text.ToString();
    }
}

[JsonSerializable(typeof(PlainDataSet))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PlainJson : JsonSerializerContext;

internal sealed record PlainDataSet(string Version, string Name, List<PlainTie> Partnerships);

internal sealed record PlainTie(
    string Id,
    string Municipality,
    PlainPartner Partner,
    PlainPeriod Period,
    string? Initiative,
    List<string>? Motives,
    List<string>? PartnerMotives,
    List<string>? Themes,
    List<string>? Organisations,
    List<string>? Funding,
    string? Description,
    PlainEvidence? Evidence
);

internal sealed record PlainPartner(string Kind, string? Name, string Country);

internal sealed record PlainPeriod(string Start, string End);

internal sealed record PlainEvidence(
    string Kind,
    List<string>? Sources,
    string? ReferenceDate,
    string? Confidence,
    string? Note
);
