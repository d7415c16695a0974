using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Fuzzing;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

/// <summary>
/// Names as random text. Each has a result with that name, the same for each call, without a candidate that is also only
/// similar.
/// </summary>
public sealed class NameFuzzTests
{
    private static readonly DateOnly AsOf = new(2007, 6, 30);

    private static readonly MunicipalityNameMatcher Municipalities = new(EmbeddedRegisters.Municipalities);
    private static readonly CountryNameMatcher Countries = new(EmbeddedRegisters.Countries);

    private static readonly PartnerNameMatcher Partners = new(
        DutchLinksDataSet.Load().Partnerships.Select(partnership => partnership.Partner)
    );

    private static readonly string[] Seeds =
    [
        "Den Haag",
        "'s-Gravenhage",
        "Gemeente Bergen (Limburg)",
        "Súdwest-Fryslân",
        "Alkemade",
        "Turkije",
        "Republic of Moldova",
        "Kongo",
        "Köln",
        "Denizli (Turkey)",
        "Sint-Niklaas / Saint-Nicolas",
        "Praag",
    ];

    [Fact]
    public void Match_RandomName_HasOneResult() =>
        FuzzRun.CheckText(
            "name",
            Seeds,
            1_000,
            name =>
            {
                IsConsistent(name, text => Municipalities.Match(text, AsOf));
                IsConsistent(name, text => Countries.Match(text, AsOf));
                IsConsistent(name, text => Partners.Match(text, "DE"));
                Assert.NotNull(EmbeddedRegisters.Municipalities.FindByName(name, AsOf));
                Assert.NotNull(EmbeddedRegisters.Countries.FindByName(name));
            }
        );

    private static void IsConsistent<T>(string name, Func<string, NameMatch<T>> match)
        where T : class, IEquatable<T>
    {
        NameMatch<T> found = match(name);
        Assert.Equal(name, found.Name);
        Assert.Equal(found, match(name));
        Assert.Empty(found.Candidates.Intersect(found.Similar));
        Assert.Equal(found.Candidates.Distinct(), found.Candidates);
    }
}
