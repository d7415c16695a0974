namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A column of an <see cref="AnswerTable"/>.</summary>
internal readonly record struct AnswerColumn(string Heading, bool IsNumber);
