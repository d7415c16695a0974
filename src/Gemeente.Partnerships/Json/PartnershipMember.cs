using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json;

/// <summary>The members of a partnership, in the order in which they are written.</summary>
internal enum PartnershipMember
{
    Id,
    Municipality,
    Partner,
    Period,
    Initiative,
    Motives,
    PartnerMotives,
    Themes,
    Organisations,
    Funding,
    Description,
    Evidence,
}
