using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Dimensions;

/// <summary>
/// The names, rules and reasons of all built-in dimensions in Dutch and English, as the approved files show them
/// for a few records. To approve a change, run the tests with the environment variable <c>APPROVE_OUTPUT=1</c> and
/// review the difference.
/// </summary>
public sealed class DimensionTextsTests
{
    private static readonly (string Name, PartnershipCatalog Catalog, string Id)[] Partnerships =
    [
        ("everything is stated", PartnershipDimensionsTests.RichCatalog, "rich"),
        ("the municipality is the recorded one", Of(World.In2026, World.Partnership("plain", "0363", "US")), "plain"),
        ("the municipality was divided", Of(World.In2026, World.Partnership("divided", "0788", "PL")), "divided"),
        (
            "an heir of the municipality continued it",
            Of(World.In2026, World.Partnership("continued", "0788", "PL") with { ContinuedBy = "0141" }),
            "continued"
        ),
        (
            "almost nothing is known",
            Of(World.In2007, World.Partnership("poor", "9999", CountryCode.Unknown) with { Period = Period.Unknown }),
            "poor"
        ),
    ];

    private static readonly (string Name, string Code)[] Municipalities =
    [
        ("everything is stated", "0141"),
        ("nothing is stated", "0499"),
    ];

    [Fact]
    public void Texts_OfPartnerships_AreAsApproved() =>
        IsApproved(
            "PartnershipDimensions",
            PartnershipDimensions.All,
            [.. Partnerships.Select(one => (one.Name, Fact(one.Catalog, one.Id)))]
        );

    [Fact]
    public void Texts_OfMunicipalities_AreAsApproved() =>
        IsApproved(
            "MunicipalityDimensions",
            MunicipalityDimensions.All,
            [.. Municipalities.Select(one => (one.Name, MunicipalityDimensionsTests.Catalog.GetMunicipality(one.Code)))]
        );

    private static void IsApproved<TFact>(
        string name,
        IEnumerable<Dimension<TFact>> dimensions,
        (string Name, TFact Fact)[] facts
    )
    {
        StringBuilder text = new();
        foreach (Dimension<TFact> dimension in dimensions)
        {
            text.Append($"{dimension.Id} | {dimension.Label.Dutch} | {dimension.Label.English}\n");
            foreach ((string about, TFact fact) in facts)
            {
                Explanation explanation = dimension.Explain(fact);
                text.Append($"  {about}\n");
                foreach (Language language in (ReadOnlySpan<Language>)[Language.Dutch, Language.English])
                    text.Append($"    {explanation.ToString(language).ReplaceLineEndings("\n    ")}\n");
            }
        }

        string file = Path.Combine(
            Repository.Folder,
            "tests",
            "Gemeente.Partnerships.Tests",
            "Dimensions",
            $"{name}.approved.txt"
        );
        if (Environment.GetEnvironmentVariable("APPROVE_OUTPUT") == "1")
            File.WriteAllText(file, text.ToString());
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text.ToString());
    }

    private static PartnershipCatalog Of(DateOnly asOf, Partnership partnership) => World.Catalog(asOf, partnership);

    private static PartnershipFact Fact(PartnershipCatalog catalog, string id) =>
        catalog.AllPartnerships.Single(fact => fact.Partnership.Id == id);
}
