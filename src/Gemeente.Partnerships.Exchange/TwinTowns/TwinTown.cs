namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>One side of a pair: a place, and its country as far as it is known.</summary>
internal readonly record struct TwinTown(string? Place, string? CountryText, Country? Country, Country? NamedCountry)
{
    /// <summary>Whether its code is that of one country and its name that of another.</summary>
    public bool IsContradictory => Country is not null && NamedCountry is not null && Country.Code != NamedCountry.Code;

    /// <summary>Whether only one of them is the Netherlands.</summary>
    public bool MayBeDutch => IsContradictory && (IsDutch || NamedCountry?.Code == "NL");

    public bool IsDutch => Country?.Code == "NL";

    public override string ToString() => $"{Place ?? "?"} ({Country?.Code.ToString() ?? CountryText ?? "?"})";
}
