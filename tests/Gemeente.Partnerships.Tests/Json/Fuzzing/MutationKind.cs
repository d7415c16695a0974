using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Fuzzing;

/// <summary>The kind of a change.</summary>
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
