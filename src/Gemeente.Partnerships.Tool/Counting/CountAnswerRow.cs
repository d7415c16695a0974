namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>A row of a <see cref="CountAnswer"/>; a code that is null stands for what is not stated.</summary>
internal sealed record CountAnswerRow(IReadOnlyList<string?> Codes, long Count);
