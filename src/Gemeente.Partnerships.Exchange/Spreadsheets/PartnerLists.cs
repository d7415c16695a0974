using System.Buffers;
using System.Collections.Frozen;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Splits a cell that names several partners. Safe for use by several threads.</summary>
internal static class PartnerLists
{
    /// <summary>Signs between names, which are hardly ever a part of one.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create(';', '|', '/', '\n');

    /// <summary>Words between two names that begin with a capital.</summary>
    // Without "and": the names of many British districts contain it, such as Telford and Wrekin.
    public static readonly string[] Joints = [" en ", " & ", " + "];

    /// <summary>Words before the last of several names with commas between them.</summary>
    public static readonly string[] Ands = [" en ", " and ", " und ", " et ", " & ", " + "];

    private static readonly Lazy<FrozenSet<string>> Known = new(() =>
        PartnerNames.All.Select(row => NameFolding.Fold(row.Name)).ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>Returns the names in a cell; none if it names one partner or nothing.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isCountry">Whether a text is the name of a country, so that it is not a partner of its own.</param>
    public static string[] Split(string cell, Func<string, bool> isCountry)
    {
        if (IsOneName(cell, isCountry))
            return [];
        List<string> names = [];
        foreach (string part in Parts(cell))
        {
            // Brno, Tsjechië: the country of the name before it. Sint-Niklaas, near Antwerp: a remark.
            if (names.Count > 0 && (isCountry(part) || !StartsName(part)))
                names[^1] += $", {part}";
            else
                names.Add(part);
        }

        bool isList = names.Count > 1;
        for (int i = names.Count - 1; i >= 0; i--)
            SplitAtJoint(names, i, isList ? Ands : Joints, isCountry);
        return names.Count > 1 ? [.. names] : [];
    }

    /// <summary>True if a word stands between two names that begin with a capital.</summary>
    public static bool JoinsNames(string name, string joint) => JointIn(name, joint) > 0;

    private static void SplitAtJoint(List<string> names, int index, string[] joints, Func<string, bool> isCountry)
    {
        while (!IsOneName(names[index], isCountry))
        {
            string name = names[index];
            (int at, string joint) = joints
                .Select(word => (At: JointIn(name, word), word))
                .Where(found => found.At > 0)
                .DefaultIfEmpty((0, ""))
                .Max();
            if (at == 0)
                return;
            names[index] = name[..at].Trim();
            names.Insert(index + 1, name[(at + joint.Length)..].Trim());
        }
    }

    private static int JointIn(string name, string joint)
    {
        int at = name.LastIndexOf(joint, StringComparison.Ordinal);
        return at > 0 && char.IsUpper(name[0]) && StartsName(name.AsSpan(at + joint.Length)) ? at : 0;
    }

    // Trinidad en Tobago, or Frankfurt/Main.
    private static bool IsOneName(string text, Func<string, bool> isCountry) =>
        isCountry(text.Trim()) || Known.Value.Contains(NameFolding.Fold(text));

    private static bool StartsName(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '\'' or '\u2019');

    // Signs and commas inside brackets are not between names.
    private static List<string> Parts(string cell)
    {
        List<string> parts = [];
        (int begin, int depth) = (0, 0);
        for (int i = 0; i <= cell.Length; i++)
        {
            char c = i < cell.Length ? cell[i] : ',';
            depth += c switch
            {
                '(' or '[' => 1,
                ')' or ']' when depth > 0 => -1,
                _ => 0,
            };
            if (i < cell.Length && (depth > 0 || (c != ',' && !Signs.Contains(c))))
                continue;
            if (cell[begin..i].Trim() is { Length: > 0 } part)
                parts.Add(part);
            begin = i + 1;
        }

        return parts;
    }
}
