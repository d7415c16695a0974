namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>The rule behind a category.</summary>
internal sealed record ReasonItem(string Category, string Rule, string[] Evidence);
