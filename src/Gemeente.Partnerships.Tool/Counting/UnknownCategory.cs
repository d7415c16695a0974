using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>What to say of a dimension or a category that does not exist: what comes near, and what there is.</summary>
internal static class UnknownCategory
{
    private const int MostListed = 40;

    public static UsageException Dimension(string id, IReadOnlyList<string> known) =>
        new($"There is no dimension '{id}'.{Misunderstanding.DidYouMean(id, known)}{ThereAre(known)}");

    /// <param name="dimension">The id of the dimension.</param>
    /// <param name="code">The code that it does not have.</param>
    /// <param name="known">The codes that it has.</param>
    /// <param name="named">The codes of categories that bear the code for a name.</param>
    public static UsageException Code(string dimension, string code, IReadOnlyList<string> known, IReadOnlyList<string> named)
    {
        string hint = named.Count > 0 ? $" Did you mean '{string.Join(',', named)}'?" : Misunderstanding.DidYouMean(code, known);
        return new UsageException($"'{code}' is not a code of '{dimension}'.{hint}{ThereAre(known)}");
    }

    private static string ThereAre(IReadOnlyList<string> known) =>
        known.Count is > 0 and <= MostListed ? $" There are: {string.Join(", ", known)}." : "";
}
