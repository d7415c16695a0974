namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>The reasons for the categories of a partnership in a dimension.</summary>
internal sealed record ExplanationItem(
    string Id,
    string Dimension,
    string ClassifierVersion,
    bool IsUnknown,
    ReasonItem[] Reasons,
    string Text
);
