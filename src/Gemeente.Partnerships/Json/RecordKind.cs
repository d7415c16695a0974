using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Json;

/// <summary>What a record of a data set is, in the order in which records are written and their arrays named.</summary>
internal enum RecordKind
{
    Municipality,
    Country,
    IncomeGroup,
    EuStatus,
    Profile,
    Partnership,
}
