namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>
/// One side of a pair: a place and its country. Immutable; equal by content; the default has neither.
/// </summary>
/// <param name="Place">The name of the place; null if it is missing.</param>
/// <param name="CountryText">The code of the country, else its name; null if both are missing.</param>
/// <param name="Country">The country that this text means; null if it is not known.</param>
/// <param name="NamedCountry">The country that the name means; null if it is missing or not known.</param>
internal readonly record struct TwinTown(string? Place, string? CountryText, Country? Country, Country? NamedCountry)
{
    /// <summary>True if the code and the name mean two countries.</summary>
    public bool IsContradictory => Country is not null && NamedCountry is not null && Country.Code != NamedCountry.Code;

    /// <summary>True if the code or the name, but not both, means the Netherlands.</summary>
    public bool MayBeDutch => IsContradictory && (IsDutch || NamedCountry?.Code == "NL");

    public bool IsDutch => Country?.Code == "NL";

    public override string ToString() => $"{Place ?? "?"} ({Country?.Code.ToString() ?? CountryText ?? "?"})";
}
