using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Makes the ids of partnerships from their municipality and partner, so that the same file gives the same ids:
/// <c>link-0796-be-leuven</c>. Not thread-safe.
/// </summary>
internal sealed class PartnershipIds(string prefix)
{
    private const int MaxNameLength = 80;

    // Each id, with the last number that was appended to it.
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    public string Create(MunicipalityCode municipality, Partner partner)
    {
        string id =
            $"{prefix}-{municipality}-{partner.Country.ToString().ToLowerInvariant()}-"
            + Slug(partner.Name ?? partner.Kind.Code);
        if (_given.TryAdd(id, 1))
            return id;
        int number = _given[id];
        string unique;
        do unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{++number}");
        while (!_given.TryAdd(unique, 1));
        _given[id] = number;
        return unique;
    }

    private static string Slug(string name)
    {
        StringBuilder slug = new();
        int word = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (
                i < name.Length
                && (char.IsLetterOrDigit(name[i]) || char.IsSurrogate(name[i]) || name[i] is '\'' or '\u2019')
            )
                continue;
            if (NameFolding.Fold(name.AsSpan(word, i - word)) is { Length: > 0 } folded)
                slug.Append(slug.Length > 0 ? "-" : "").Append(folded);
            word = i + 1;
        }

        int length = Math.Min(slug.Length, MaxNameLength);
        if (length > 0 && length < slug.Length && char.IsHighSurrogate(slug[length - 1]))
            length--;
        return slug.ToString(0, length);
    }
}
