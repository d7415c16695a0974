using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>All defined figures, by id.</summary>
internal static class FigureDefinitions
{
    private static readonly Dictionary<string, FigureDefinition> ById = new[]
    {
        Under("Enquête onder alle gemeenten", "Survey of all municipalities", SurveyFigures.All),
        Under("Betrokken gemeenten", "Municipalities involved", InvolvementFigures.All),
        Under("Stedenbanden per land", "Ties by country", CountryFigures.All),
        Under("Begin", "Begin", StartFigures.All),
        Under("Initiatief", "Initiative", InitiativeFigures.All),
        Under("Motieven", "Motives", MotiveFigures.All),
        Under("Onderwerpen", "Subjects", ThemeFigures.All),
        Under("Omvang, personeel, tijd en geld", "Size, staff, time and money", CapacityFigures.All),
        Under("Subsidie", "Subsidies", FundingFigures.All),
        Under("Millenniumgemeenten", "Millennium Municipalities", MillenniumFigures.All),
    }
        .SelectMany(section => section)
        .ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>The heading of the section for figures without a definition.</summary>
    public static Label OtherSection { get; } = new("Overige cijfers", "Other figures");

    /// <summary>Returns the definition with an id; null if it does not exist.</summary>
    public static FigureDefinition? Find(string id) => ById.GetValueOrDefault(id);

    private static IEnumerable<FigureDefinition> Under(
        string dutch,
        string english,
        IEnumerable<FigureDefinition> definitions
    ) => definitions.Select(definition => definition with { Section = new Label(dutch, english) });
}
