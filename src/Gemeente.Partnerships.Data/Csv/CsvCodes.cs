using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Data.Csv;

/// <summary>Reads items of code lists.</summary>
internal static class CsvCodes
{
    /// <summary>The item whose code a field holds, or null where it is empty.</summary>
    public static T? Code<T>(this CsvReader row, string column)
        where T : CodeListItem<T>, ICodeList<T> => row.Text(column) is { } code ? Find<T>(row, column, code) : null;

    /// <summary>The items whose codes a field holds, separated by semicolons.</summary>
    public static ValueList<T> Codes<T>(this CsvReader row, string column)
        where T : CodeListItem<T>, ICodeList<T>
    {
        string[] codes = row.Items(column);
        if (codes.Length == 0)
            return ValueList<T>.Empty;
        T[] items = new T[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            if (Find<T>(row, column, codes[i]) is not { } item)
                return ValueList<T>.Empty;
            items[i] = item;
        }

        return ValueList.Create<T>(items);
    }

    private static T? Find<T>(CsvReader row, string column, string code)
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (!CodeListItem<T>.TryFromCode(code, out T? item))
            row.Invalid(column, "codes of lower-case words between hyphens, such as fire-safety");
        return item;
    }
}
