namespace Gemeente.Partnerships;

/// <summary>What two records of one tie have in common, beside their time.</summary>
internal readonly record struct TieKey(MunicipalityCode Municipality, PartnerIdentity Partner, bool IsReconstructed);
