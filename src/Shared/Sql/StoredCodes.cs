using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Sql;

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

    /// <summary>Returns the codes that have the category of another code, with that code.</summary>
    public UnitedCodes Unite()
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

        return new UnitedCodes(column, dimension.IsMultiValued, others);
    }
}
