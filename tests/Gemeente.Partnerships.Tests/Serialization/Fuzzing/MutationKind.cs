namespace Gemeente.Partnerships.Tests.Serialization.Fuzzing;

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
