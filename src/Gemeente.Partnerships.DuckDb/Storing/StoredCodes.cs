using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>
/// The codes of a column while it is written. Codes of one category, such as two spellings of a partner, become the
/// code of its first fact at the end.
/// </summary>
internal sealed class StoredCodes<TFact>(Dimension<TFact> dimension, string column)
{
    private readonly Dictionary<string, long> _firstPlaces = new(StringComparer.Ordinal);

    /// <summary>Adds a code of a fact. A new one must be stored, and read back as its category.</summary>
    /// <exception cref="InvalidOperationException">The code cannot be stored.</exception>
    public string Add(string code, long place)
    {
        ref long first = ref CollectionsMarshal.GetValueRefOrNullRef(_firstPlaces, code);
        if (!Unsafe.IsNullRef(ref first))
        {
            first = Math.Min(first, place);
            return code;
        }

        if (dimension.FindCode(StorableText.Check(code, "code", dimension.Id)) != code)
            throw new InvalidOperationException(
                $"The code '{Excerpt.Of(code)}' of dimension '{dimension.Id}' does not read back as its category. "
                    + "Stored facts have codes only: give the code list of the dimension a Parser, and each category "
                    + "a code of its own."
            );
        _firstPlaces.Add(code, place);
        return code;
    }

    /// <summary>Gives the facts of each category one code.</summary>
    public void Unite(DuckDbSession session, string table, CancellationToken cancellationToken)
    {
        List<(string Code, string First)> others = [];
        foreach (
            IGrouping<object, KeyValuePair<string, long>> category in _firstPlaces
                .OrderBy(code => code.Value)
                .GroupBy(code => dimension.FindCategory(code.Key)!)
        )
        {
            string first = category.First().Key;
            others.AddRange(category.Skip(1).Select(code => (code.Key, first)));
        }

        if (others.Count == 0)
            return;
        session.Execute("CREATE TEMP TABLE united (_code VARCHAR, _first VARCHAR)", cancellationToken);
        foreach ((string Code, string First)[] some in others.Chunk(1000))
            session.Execute(
                "INSERT INTO united VALUES "
                    + string.Join(", ", some.Select(other => $"({Text(other.Code)}, {Text(other.First)})")),
                cancellationToken
            );
        string facts = DuckDbDialect.Instance.Identifier(table);
        string codes = DuckDbDialect.Instance.Identifier(column);
        session.Execute(
            dimension.IsMultiValued
                ? $"UPDATE {facts} SET {codes} = list_distinct(list_transform({codes}, lambda c: "
                    + "coalesce(new_codes._firsts[c], c))) "
                    + "FROM (SELECT list(_code) AS _codes, map(list(_code), list(_first)) AS _firsts FROM united) "
                    + "new_codes "
                    + $"WHERE list_has_any({codes}, new_codes._codes)"
                : $"UPDATE {facts} SET {codes} = united._first FROM united WHERE {codes} = united._code",
            cancellationToken
        );
        session.Execute("DROP TABLE united", cancellationToken);
    }

    private static string Text(string text) => DuckDbDialect.Instance.Literal(text);
}
