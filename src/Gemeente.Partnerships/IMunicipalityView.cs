namespace Gemeente.Partnerships;

/// <summary>What facts about partnerships and facts about municipalities both know: a municipality on a date.</summary>
internal interface IMunicipalityView
{
    DateOnly AsOf { get; }

    Municipality? Municipality { get; }

    ProfileOnDate Profile { get; }

    InhabitantCount? Inhabitants { get; }
}
