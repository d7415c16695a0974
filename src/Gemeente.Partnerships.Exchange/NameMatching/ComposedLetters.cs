using System.Collections.Frozen;
using System.Text;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Composes Latin letters and the combining marks after them: <c>u</c> and a diaeresis become <c>ü</c>.
/// </summary>
/// <remarks>
/// A table is used because Unicode normalisation does nothing with invariant globalization, and throws for half of a
/// surrogate pair. Safe for use by several threads.
/// </remarks>
internal static class ComposedLetters
{
    // A mark, small letters, and each of these with the mark.
    private static readonly (char Mark, string Letters, string Composed)[] Marks =
    [
        ('\u0300', "aeiouünēōwâăêôơưy", "àèìòùǜǹḕṑẁầằềồờừỳ"),
        ('\u0301', "aeiouyclnrszügåæøçēïkmõōpũwâăêôơư", "áéíóúýćĺńŕśźǘǵǻǽǿḉḗḯḱḿṍṓṕṹẃấắếốớứ"),
        ('\u0302', "aeioucghjswyzạẹọ", "âêîôûĉĝĥĵŝŵŷẑậệộ"),
        ('\u0303', "anoiuvâăeêôơưy", "ãñõĩũṽẫẵẽễỗỡữỹ"),
        ('\u0304', "aeiouüäȧæǫöõȯygḷṛ", "āēīōūǖǟǡǣǭȫȭȱȳḡḹṝ"),
        ('\u0306', "aegiouȩạ", "ăĕğĭŏŭḝặ"),
        ('\u0307', "cegzaobdfhmnprsśšṣtwxy", "ċėġżȧȯḃḋḟḣṁṅṗṙṡṥṧṩṫẇẋẏ"),
        ('\u0308', "aeiouyhõūwxt", "äëïöüÿḧṏṻẅẍẗ"),
        ('\u0309', "aâăeêioôơuưy", "ảẩẳẻểỉỏổởủửỷ"),
        ('\u030A', "auwy", "åůẘẙ"),
        ('\u030B', "ou", "őű"),
        ('\u030C', "cdelnrstzaiouügkjh", "čďěľňřšťžǎǐǒǔǚǧǩǰȟ"),
        ('\u031B', "ou", "ơư"),
        ('\u0323', "bdhklmnrstvwzaeioơuưy", "ḅḍḥḳḷṃṇṛṣṭṿẉẓạẹịọợụựỵ"),
        ('\u0326', "st", "șț"),
        ('\u0327', "cgklnrstedh", "çģķļņŗşţȩḑḩ"),
        ('\u0328', "aeiuo", "ąęįųǫ"),
        ('\u0331', "bdklnrtzh", "ḇḏḵḻṉṟṯẕẖ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Table = Marks
        .SelectMany(row => row.Letters.Zip(row.Composed, (letter, composed) => ((letter, row.Mark), composed)))
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.composed);

    /// <summary>Returns a text in lower case, with composed letters where Unicode has them.</summary>
    public static string LowerOf(string text)
    {
        StringBuilder composed = new(text.Length);
        foreach (char character in text.ToLowerInvariant())
        {
            if (composed.Length > 0 && Table.TryGetValue((composed[^1], character), out char letter))
                composed[^1] = letter;
            else
                composed.Append(character);
        }

        return composed.ToString();
    }
}
