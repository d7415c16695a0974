namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A column of an <see cref="AnswerTable"/>. Numbers are aligned to the right.</summary>
internal readonly record struct AnswerColumn(string Heading, bool IsNumber);
