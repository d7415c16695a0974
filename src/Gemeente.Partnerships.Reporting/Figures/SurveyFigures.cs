using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures quoted from a survey of all municipalities by VNG International.</summary>
internal static class SurveyFigures
{
    private static readonly Label AllMunicipalities = new("alle gemeenten", "all municipalities");

    public static IEnumerable<FigureDefinition> All { get; } =
    [
        Quoted("survey.involved", "Doet aan internationale samenwerking", "Takes part in international cooperation"),
        Quoted(
            "survey.policy",
            "Heeft beleid voor internationale samenwerking",
            "Has a policy for international cooperation"
        ),
        Quoted(
            "survey.dac-focus",
            "Richt zich op ontwikkelingslanden van de DAC-lijst",
            "Focuses on developing countries on the DAC list"
        ),
    ];

    private static FigureDefinition Quoted(string id, string dutch, string english) =>
        new(id, new Label(dutch, english), Compute: null) { Base = AllMunicipalities };
}
