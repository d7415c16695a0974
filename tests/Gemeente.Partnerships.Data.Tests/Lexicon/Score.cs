using System.Globalization;

namespace Gemeente.Partnerships.Data.Tests.Lexicon;

/// <summary>
/// The quality of a classifier: the share of found categories that are labelled (precision), and the reverse (recall).
/// </summary>
internal readonly record struct Score(int Labelled, int Found, int Right)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Labelled == 0 ? 1 : (double)Right / Labelled;

    public static Score operator +(Score left, Score right) =>
        new(left.Labelled + right.Labelled, left.Found + right.Found, left.Right + right.Right);

    /// <summary>The cells of a table. A share of zero is a dash.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Labelled} | {Found} | {Right} | {Share(Right, Found)} | {Share(Right, Labelled)}"
        );

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
