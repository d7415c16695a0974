using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Finds an item of a code list by its code or its Dutch or English name, however spelled.</summary>
internal static class CodeNames<T>
    where T : CodeListItem<T>, ICodeList<T>
{
    // By folded code and names; of items with the same name the first.
    private static readonly IReadOnlyDictionary<string, T> ByName = CodeListItem<T>
        .All.SelectMany(item =>
            ((string[])[item.Code, item.DutchName, item.EnglishName]).Select(name =>
                (Name: NameFolding.Fold(name), Item: item)
            )
        )
        .DistinctBy(entry => entry.Name, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Name, entry => entry.Item, StringComparer.Ordinal);

    /// <summary>The item that has a code or name; null if none has.</summary>
    public static T? Find(string text) => ByName.GetValueOrDefault(NameFolding.Fold(text));
}
