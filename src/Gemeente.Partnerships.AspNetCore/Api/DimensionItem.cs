namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>A dimension.</summary>
internal sealed record DimensionItem(string Id, string Nl, string En, bool IsMultiValued, bool IsOrdered);
