using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// Names the counts that programs begin with, so that their code is compiled ahead. The library itself does not call
/// them, and the compiler includes only generic code that is called. Nothing here runs.
/// </summary>
internal static class PrecompiledCounts
{
    public static void Include(Cube<PartnershipFact> cube)
    {
        Include<CountryCode>(cube, null!);
        Include<ShownMunicipality>(cube, null!);
        Include<PartnershipStatus>(cube, null!);
        Include<Theme>(cube, null!);
        Include<int>(cube, null!);
        Include<bool>(cube, null!);
    }

    private static void Include<TCategory>(Cube<PartnershipFact> cube, Dimension<PartnershipFact, TCategory> dimension)
        where TCategory : notnull
    {
        RuleClassifier<PartnershipFact, TCategory> rule = new(null!, null!, default);
        _ = rule.Codes;
        _ = rule.Classify(null!);
        CountTable<TCategory> table = cube.CountBy(dimension);
        foreach (CountRow<TCategory> row in table)
            _ = row.Category;
    }
}
