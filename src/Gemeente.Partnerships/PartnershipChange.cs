namespace Gemeente.Partnerships;

/// <summary>A partnership that was added (no before), removed (no after) or replaced under its id.</summary>
internal readonly record struct PartnershipChange(Partnership? Before, Partnership? After);
