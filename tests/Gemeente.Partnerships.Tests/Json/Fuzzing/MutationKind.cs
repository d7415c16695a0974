using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Fuzzing;

/// <summary>What is done to a file.</summary>
internal enum MutationKind
{
    ReplaceValue,
    RemoveMember,
    RenameMember,
    DuplicateValue,
    ChangeByte,
    InsertScrap,
    InsertRaw,
    Remove,
    Truncate,
    CopyPart,
    Repeat,
    Reencode,
    LineEnds,
}
