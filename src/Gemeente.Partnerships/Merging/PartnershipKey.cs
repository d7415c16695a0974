using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Merging;

/// <summary>What two records of one tie have in common, beside their time.</summary>
internal readonly record struct PartnershipKey(
    MunicipalityCode Municipality,
    PartnerIdentity Partner,
    bool IsReconstructed
);
