using System.Text.Json.Serialization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// The partnerships of a document as a generated serializer of System.Text.Json reads them: plain objects of texts,
/// without checks, unknown members or line numbers.
/// </summary>
[JsonSerializable(typeof(DataSetForm))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class JsonForms : JsonSerializerContext;

internal sealed record DataSetForm(string Version, string Name, List<PartnershipForm> Partnerships);

internal sealed record PartnershipForm(
    string Id,
    string Municipality,
    PartnerForm Partner,
    PeriodForm Period,
    string? Initiative,
    List<string>? Motives,
    List<string>? PartnerMotives,
    List<string>? Themes,
    List<string>? Organisations,
    List<string>? Funding,
    string? Description,
    EvidenceForm Evidence
);

internal sealed record PartnerForm(string Kind, string? Name, string Country);

internal sealed record PeriodForm(string Start, string End);

internal sealed record EvidenceForm(
    string Kind,
    List<string>? Sources,
    string? ReferenceDate,
    string? Confidence,
    string? Note
);
