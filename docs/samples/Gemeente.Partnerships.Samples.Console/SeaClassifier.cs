using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Samples.Console;

/// <summary>
/// True if the municipality lies by the North Sea or the Wadden Sea. The list is short; it shows how to make a
/// classifier.
/// </summary>
internal sealed class SeaClassifier : IClassifier<PartnershipFact, bool>
{
    private static readonly Label Rule = new(
        "staat in de lijst van gemeenten aan zee",
        "is in the list of municipalities by the sea"
    );
    private static readonly Label Other = new("staat niet in de lijst", "is not in the list");

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "'s-Gravenhage",
        "Bergen (NH.)",
        "Castricum",
        "Den Helder",
        "Harlingen",
        "Katwijk",
        "Noordwijk",
        "Rotterdam",
        "Schouwen-Duiveland",
        "Terschelling",
        "Texel",
        "Veere",
        "Velsen",
        "Vlissingen",
        "Westland",
        "Zandvoort",
    };

    public string Version => "2026-01";

    public Classification<bool> Classify(PartnershipFact fact) =>
        fact.Municipality is { } municipality ? Places.Contains(municipality.Name) : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(PartnershipFact fact) =>
        Classify(fact) is { IsUnknown: false } of
            ? [new Reason<bool>(of[0], of[0] ? Rule : Other, [Label.Same(fact.Municipality!.Name)])]
            : [];
}
