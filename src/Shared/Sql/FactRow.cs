namespace Gemeente.Partnerships.Sql;

/// <summary>A classified fact.</summary>
/// <param name="IsMunicipality">True for a municipality, false for a partnership.</param>
/// <param name="Values">The values in the order of the columns of its table.</param>
internal readonly record struct FactRow(bool IsMunicipality, object?[] Values);
