namespace Gemeente.Partnerships.Exchange.Links;

/// <summary>One side of a pair: a place, and its country as far as it is known.</summary>
internal readonly record struct TwinLinkSide(string? Place, string? CountryText, Country? Country)
{
    public bool IsDutch => Country?.Code == "NL";

    public override string ToString() => $"{Place ?? "?"} ({Country?.Code.ToString() ?? CountryText ?? "?"})";
}
