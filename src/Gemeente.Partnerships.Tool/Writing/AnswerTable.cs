namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A table to print, with notes below it.</summary>
internal sealed record AnswerTable
{
    public required IReadOnlyList<AnswerColumn> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The last rows, below a line: what is not stated, totals.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Footer { get; init; } = [];

    /// <summary>The length of the bar of each row on a terminal, certain and in all; empty for none.</summary>
    public IReadOnlyList<(long Certain, long Total)> Bars { get; init; } = [];

    /// <summary>The columns that are left out where the table is too wide, the first one first.</summary>
    public IReadOnlyList<int> LeastImportant { get; init; } = [];

    /// <summary>The sentence above the table; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>The sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
