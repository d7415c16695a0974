using Gemeente.Partnerships.Exchange.NameMatching;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

// What the cells say of the row as a whole.
internal sealed partial class SheetCells
{
    /// <summary>
    /// Whether the row begins by itself: its municipality or its country is known, or may be one of several.
    /// </summary>
    public bool IsOwnRow =>
        (
            Text("municipality") is { } municipality
            && names.FindMunicipality(municipality) is { Kind: not NameMatchKind.NoMatch }
        ) || (Text("country") is { } country && _countries.Find(country) is { Kind: not NameMatchKind.NoMatch });
}
