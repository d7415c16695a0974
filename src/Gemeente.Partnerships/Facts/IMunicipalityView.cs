namespace Gemeente.Partnerships.Facts;

/// <summary>A municipality on a date: the part that facts about partnerships and about municipalities share.</summary>
internal interface IMunicipalityView
{
    DateOnly AsOf { get; }

    Municipality? Municipality { get; }

    EffectiveProfile Profile { get; }

    InhabitantCount? Inhabitants { get; }
}
