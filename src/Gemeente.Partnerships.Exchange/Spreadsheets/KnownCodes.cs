using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>The items of a code list by what a cell may call them.</summary>
internal static class KnownCodes<T>
    where T : CodeListItem<T>, ICodeList<T>
{
    /// <summary>By code and names, folded; where two are called alike, the first.</summary>
    public static readonly IReadOnlyDictionary<string, T> ByName = CodeListItem<T>
        .All.SelectMany(item =>
            ((string[])[item.Code, item.DutchName, item.EnglishName]).Select(name =>
                (Name: NameFolding.Fold(name), Item: item)
            )
        )
        .DistinctBy(entry => entry.Name, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Name, entry => entry.Item, StringComparer.Ordinal);
}
