namespace Gemeente.Partnerships.Facts;

/// <summary>What facts about partnerships and facts about municipalities both know: a municipality on a date.</summary>
internal interface IMunicipalityView
{
    DateOnly AsOf { get; }

    Municipality? Municipality { get; }

    EffectiveProfile Profile { get; }

    InhabitantCount? Inhabitants { get; }
}
