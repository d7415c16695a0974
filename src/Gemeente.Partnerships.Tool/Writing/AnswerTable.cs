namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A table to print, with notes below it.</summary>
internal sealed record AnswerTable
{
    public required IReadOnlyList<AnswerColumn> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The last rows, below a line: what is not stated, totals.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Footer { get; init; } = [];

    /// <summary>The sentence above the table; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>The sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
