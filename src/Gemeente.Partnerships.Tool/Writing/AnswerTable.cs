namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>An answer in rows and columns, and what there is to say below it.</summary>
internal sealed record AnswerTable
{
    public required IReadOnlyList<AnswerColumn> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The last rows, set apart: what is not stated, totals.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Footer { get; init; } = [];

    /// <summary>Sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
