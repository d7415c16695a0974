using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// All categories of the partnerships of a municipality in one dimension. Unknown if no partnership has a category.
/// </summary>
internal sealed class PartnershipCategoriesClassifier<TCategory>(Dimension<PartnershipFact, TCategory> dimension)
    : IClassifier<MunicipalityFact, TCategory>
    where TCategory : notnull
{
    private readonly Label _rule = new(
        $"van een van de stedenbanden: {dimension.Label.Dutch}",
        $"of one of the partnerships: {dimension.Label.English}"
    );

    public CodeList<TCategory> Codes { get; } = dimension.Codes.ForMany();

    public string Version => dimension.ClassifierVersion;

    public Classification<TCategory> Classify(MunicipalityFact fact)
    {
        var categories = new HashSet<TCategory>();
        foreach (PartnershipFact partnership in fact.Partnerships)
        {
            Classification<TCategory> some = dimension.Classify(partnership);
            for (int i = 0; i < some.Count; i++)
                categories.Add(some[i]);
        }

        return Classification<TCategory>.Many([.. categories]);
    }

    /// <summary>Returns the reason of each category: the partnerships that are in it.</summary>
    public IReadOnlyList<Reason<TCategory>> Explain(MunicipalityFact fact)
    {
        var reasons = new List<Reason<TCategory>>();
        Classification<TCategory> categories = Classify(fact);
        for (int i = 0; i < categories.Count; i++)
        {
            TCategory category = categories[i];
            reasons.Add(
                new Reason<TCategory>(category, _rule, [ReasonText.Partnerships(fact, dimension.Is(category).Matches)])
            );
        }

        return reasons;
    }
}
