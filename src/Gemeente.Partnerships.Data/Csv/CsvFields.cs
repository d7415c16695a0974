using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Data.Csv;

/// <summary>Reads fields of records: items of code lists, and the partner of a partnership.</summary>
internal static class CsvFields
{
    /// <summary>Reads a field with the code of an item; null if it is empty.</summary>
    public static T? Code<T>(this CsvReader row, string column)
        where T : CodeListItem<T>, ICodeList<T> => row.Text(column) is { } code ? Find<T>(row, column, code) : null;

    /// <summary>Reads a field with codes of items, separated by semicolons.</summary>
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

    /// <summary>Reads the partner in the columns partner, partner_kind and country.</summary>
    public static Partner Partner(this CsvReader row) =>
        new()
        {
            Kind = row.Code<PartnerKind>("partner_kind") ?? PartnerKind.Municipality,
            Name = row.Text("partner"),
            Country = row.Required<CountryCode>("country"),
            Location = row.Optional<GeoPoint>("location"),
        };

    /// <summary>Reads the value of an enumeration; null if the field is empty.</summary>
    public static T? Enumeration<T>(this CsvReader row, string column, EnumCodes<T> codes)
        where T : struct, Enum => row.Text(column) is null ? null : row.RequiredEnumeration(column, codes);

    /// <summary>Reads the value of an enumeration. An empty field is an issue.</summary>
    public static T RequiredEnumeration<T>(this CsvReader row, string column, EnumCodes<T> codes)
        where T : struct, Enum =>
        codes.Find(row.Text(column) ?? "") ?? row.Unexpected<T>(column, $"one of {codes.All}");

    private static T? Find<T>(CsvReader row, string column, string code)
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (!CodeListItem<T>.TryFromCode(code, out T? item))
            row.Invalid(column, "codes of lower-case words joined by hyphens, such as fire-safety");
        return item;
    }
}
